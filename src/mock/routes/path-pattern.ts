import type { Template } from '../../spec/scenario.ts';
import { literalText, patternSource } from './template-pattern.ts';

/** How a request's path is recognised. */
export type PathPattern = {
  /** The path itself when it has no references. */
  readonly exact: string | null;
  /** References stand for something within one segment. */
  readonly strict: RegExp;
  /** References may be empty or hold slashes; the second choice. */
  readonly lenient: RegExp;
  readonly segments: number;
  /** Characters that are fixed: of two patterns that match, the more specific one is meant. */
  readonly literalLength: number;
};

export const segmentCount = (path: string): number => path.split('/').length;

/** Cuts a template where its query string begins. */
export function withoutQuery(template: Template): Template {
  const parts: Template[number][] = [];
  for (const part of template) {
    const at = part.kind === 'literal' ? part.text.search(/[?#]/) : -1;
    if (part.kind !== 'literal' || at < 0) {
      parts.push(part);
      continue;
    }
    if (at > 0) parts.push({ kind: 'literal', text: part.text.slice(0, at) });
    break;
  }
  return parts;
}

export function pathPattern(template: Template): PathPattern {
  const literals = template.map((part) => (part.kind === 'literal' ? part.text : '')).join('');
  return {
    exact: literalText(template) ?? null,
    strict: new RegExp(`^${patternSource(template, '[^/]+')}$`),
    lenient: new RegExp(`^${patternSource(template, '.*?')}$`),
    segments: segmentCount(literals),
    literalLength: literals.length,
  };
}
