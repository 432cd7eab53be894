import { escapeAttribute, escapeText } from './xml-text.ts';

/** The part of the DOM that a plan is made of: elements with attributes, and text. */
export type DomNode = {
  readonly nodeName: string;
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
};
type DomElement = DomNode & { readonly attributes: Iterable<{ readonly name: string; readonly value: string }> };

const TEXT_NODE = 3;
const INDENT = '  ';

/**
 * Writes a DOM element the way XStream's PrettyPrintWriter does, one element a line, which is what JMeter saves.
 * xmlbuilder2's own writer escapes fewer characters in text, none of the control characters, and closes an element
 * with empty text as if it had none.
 */
export function writeDom(element: DomNode, depth: number, out: string[]): void {
  const first = element.firstChild;
  if (first === null) {
    out.push(openTag(element, depth), '/>\n');
  } else if (first.nodeType === TEXT_NODE) {
    out.push(openTag(element, depth), `>${escapeText(first.nodeValue ?? '')}</${element.nodeName}>\n`);
  } else {
    writeAround(element, depth, out, () => {
      for (let child: DomNode | null = first; child !== null; child = child.nextSibling)
        writeDom(child, depth + 1, out);
    });
  }
}

/** Writes the tags of a DOM element around content that is not in the DOM. */
export function writeAround(element: DomNode, depth: number, out: string[], content: () => void): void {
  out.push(openTag(element, depth), '>\n');
  content();
  out.push(`${INDENT.repeat(depth)}</${element.nodeName}>\n`);
}

function openTag(element: DomNode, depth: number): string {
  let tag = `${INDENT.repeat(depth)}<${element.nodeName}`;
  for (const { name, value } of (element as DomElement).attributes) tag += ` ${name}="${escapeAttribute(value)}"`;
  return tag;
}
