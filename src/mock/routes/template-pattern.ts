import type { Reference, Template } from '../../spec/scenario.ts';

export const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Source of a regular expression for what a template may render to; every reference is one group. */
export function patternSource(template: Template, reference: string): string {
  return template.map((part) => (part.kind === 'literal' ? escapeRegExp(part.text) : `(${reference})`)).join('');
}

export function referencesOf(template: Template): readonly Reference[] {
  return template.filter((part) => part.kind !== 'literal');
}

/** The text of a template without references; undefined when it has some. */
export function literalText(template: Template): string | undefined {
  let text = '';
  for (const part of template) {
    if (part.kind !== 'literal') return undefined;
    text += part.text;
  }
  return text;
}

/** A test for whole texts made from a template, such as a payload or a frame; references may stand for anything. */
export function textPattern(template: Template): RegExp {
  return new RegExp(`^${patternSource(template, '[^]*?')}$`);
}
