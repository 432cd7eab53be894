import { escapeAnyAttribute, escapeAnyText } from '../xml-text.ts';

/** XML as SaveService writes it; a node has text or children, and `text: ''` is not the same as no children. */
export type CanonicalNode = {
  readonly name: string;
  /** Empty ones are not written, but for `name`. */
  readonly attributes: readonly (readonly [string, string | undefined])[];
  readonly text?: string;
  readonly children?: readonly CanonicalNode[];
};

/** Appends the lines of a node to `out`. */
export function writeNode(
  { name, attributes, text, children = [] }: CanonicalNode,
  depth: number,
  out: string[],
): void {
  const indent = '  '.repeat(depth);
  let tag = `${indent}<${name}`;
  for (const [key, value] of attributes) {
    if (value || (key === 'name' && value === '')) tag += ` ${key}="${escapeAnyAttribute(value)}"`;
  }
  if (text !== undefined) out.push(`${tag}>${escapeAnyText(text)}</${name}>\n`);
  else if (children.length === 0) out.push(`${tag}/>\n`);
  else {
    out.push(`${tag}>\n`);
    for (const child of children) writeNode(child, depth + 1, out);
    out.push(`${indent}</${name}>\n`);
  }
}

/** XStream's name coder for node names. */
export const nodeName = (tag: string): string => tag.replaceAll('_', '__').replaceAll('$', '_-');
