import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { positionAt } from '../diagnostics/positions.ts';
import { type Attributes, scanXml } from './xml/scan-xml.ts';
import { XmlFailure } from './xml/xml-failure.ts';

/** One-based; a column counts UTF-16 units. */
export type Position = { readonly line: number; readonly column: number };

/** An XML element, its text (that before its first child) and the offset of its `<` in the file. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Attributes;
  readonly parent: XmlElement | undefined;
  readonly children: XmlElement[];
  readonly offset: number;
  text: string;
};

/** Bounds of what is read at all; a plan of 100 times these figures would not fit JMeter's GUI. */
const LIMITS = { characters: 256 * 2 ** 20, depth: 500, elements: 5_000_000 } as const;

type Growing = { children: XmlElement[] };
const noChildren: XmlElement[] = [];

/** Sees each element when it is complete, innermost first, and may take its children away. */
type Closed = (element: XmlElement, root: XmlElement) => void;

/**
 * Parses as much of a plan as JMeter does: the root and its first child. What stands behind that child is never read
 * there; here it is reported when it is more than the end of the root. No value after an error.
 */
export function parseXml(text: string, closed: Closed = () => undefined): Outcome<XmlElement> {
  const diagnostics: Diagnostic[] = [];
  const at = (offset: number): Position => positionOf(text, offset);
  if (text.length > LIMITS.characters) {
    return { diagnostics: [finding('JMX018', '', { what: 'characters', most: LIMITS.characters }, at(0))] };
  }
  let root: XmlElement | undefined;
  let current: XmlElement | undefined;
  let depth = 0;
  let count = 0;
  let end = 0;
  const refuse = (what: string, most: number, offset: number): never => {
    throw new TooMuch(finding('JMX018', '', { what, most }, at(offset)));
  };
  try {
    scanXml(text, {
      open: (name, attributes, offset) => {
        if (++depth > LIMITS.depth) refuse('levels', LIMITS.depth, offset);
        if (++count > LIMITS.elements) refuse('elements', LIMITS.elements, offset);
        const element: XmlElement = { name, attributes, parent: current, children: noChildren, offset, text: '' };
        if (current) {
          if (current.children === noChildren) (current as Growing).children = [element];
          else current.children.push(element);
        }
        root ??= element;
        current = element;
      },
      text: (piece) => {
        if (current && current.children === noChildren)
          current.text = current.text === '' ? piece : current.text + piece;
      },
      close: (behind) => {
        depth--;
        // A list that grew has room for 17; what is kept of a plan should not.
        if (current && current.children.length > 1) (current as Growing).children = current.children.slice();
        if (current && root) closed(current, root);
        current = current?.parent;
        end = behind;
        return current === root;
      },
      doctypeSubset: (offset) => {
        throw new TooMuch(finding('JMX003', '', {}, at(offset)));
      },
    });
  } catch (error) {
    if (error instanceof TooMuch) return { diagnostics: [error.diagnostic] };
    if (error instanceof XmlFailure) {
      return { diagnostics: [finding('JMX001', '', { problem: error.message }, at(error.offset))] };
    }
    throw error;
  }
  if (!root) return { diagnostics: [] };
  if (root.children.length > 0 && !restIsEmpty(text, end, root.name)) {
    diagnostics.push(finding('JMX017', '', {}, at(end)));
  }
  reportForbidden(text, diagnostics);
  return { value: root, diagnostics };
}

/** A finding on its way out of the scanner. */
class TooMuch extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.code);
    this.diagnostic = diagnostic;
  }
}

/** Line and column of an offset. */
export function positionOf(text: string, offset: number): Position {
  const { line, column } = positionAt(text, offset, 1);
  return { line, column };
}

/** Whether nothing but the root's end tag, blanks and comments follow. */
function restIsEmpty(text: string, end: number, rootName: string): boolean {
  const comments = String.raw`(?:[ \t\r\n]|<!--(?:(?!--)[\s\S])*-->)*`;
  const name = rootName.replace(/[.$]/g, String.raw`\$&`);
  return new RegExp(`^${comments}</${name}[ \\t\\r\\n]*>${comments}$`).test(text.slice(end));
}

/** Whatever XML 1.0 forbids and JMeter's parser lets through: control characters, lone surrogates, non-characters. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for; what is allowed instead takes twice as long.
const control = /[\0-\x08\x0b\x0c\x0e-\x1f]/;
/** Whether there is any of them; found out four times faster than by the pattern above. */
const isSuspicious = (text: string): boolean =>
  control.test(text) || !text.isWellFormed() || text.includes('\ufffe') || text.includes('\uffff');

/** Halves of surrogate pairs are left out: JMeter itself writes emoji as two references. */
const forbiddenReference = /&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|fff[ef])|0*(?:[0-8]|1[124-9]|2\d|3[01]|6553[45]));/iy;

function reportForbidden(text: string, diagnostics: Diagnostic[]): void {
  const report = (code: number, offset: number): void => {
    const character = `U+${code.toString(16).padStart(4, '0')}`;
    diagnostics.push(finding('JMX015', '', { character }, positionOf(text, offset)));
  };
  if (isSuspicious(text)) {
    for (const { 0: character, index } of text.matchAll(forbidden)) report(character.codePointAt(0) as number, index);
  }
  for (let at = text.indexOf('&#'); at !== -1; at = text.indexOf('&#', at + 2)) {
    forbiddenReference.lastIndex = at;
    const [reference] = forbiddenReference.exec(text) ?? [];
    if (reference !== undefined) report(Number(reference.slice(2, -1).replace(/^x/i, '0x')), at);
  }
}

/** XStream's references, such as `../../collectionProp[2]/stringProp` or one from the root; what they name stands further up. */
export function findReferenced(xml: XmlElement, reference: string): XmlElement | undefined {
  const fromRoot = reference.startsWith('/');
  let target: XmlElement | undefined = fromRoot ? documentOf(xml) : xml;
  for (const step of (fromRoot ? reference.slice(1) : reference).split('/')) {
    if (step === '..') {
      target = target?.parent;
      continue;
    }
    const [, name, index = '1'] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    target = target?.children.filter((child) => child.name === name)[Number(index) - 1];
  }
  return target !== undefined && target.offset < xml.offset ? target : undefined;
}

/** Stands for the document, whose only child is the root element. */
function documentOf(xml: XmlElement): XmlElement {
  let root = xml;
  while (root.parent) root = root.parent;
  return { name: '', attributes: {}, parent: undefined, children: [root], offset: -1, text: '' };
}
