import { SaxesParser } from 'saxes';
import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { positionAt } from '../diagnostics/positions.ts';

/** One-based; a column counts UTF-16 units. */
export type Position = { readonly line: number; readonly column: number };

/** An XML element, its text (that before its first child) and the position of its `<`. */
export type XmlElement = Position & {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | undefined;
  readonly children: XmlElement[];
  text: string;
};

/**
 * Parses XML the way JMeter's own parser reads a plan: it tolerates control characters (with a warning) and whatever
 * follows the root element, and fails where that one fails; it also refuses a DOCTYPE. No value after an error.
 */
export function parseXml(source: string): Outcome<XmlElement> {
  const text = decodeForbiddenReferences(source.replace(/^\uFEFF/, ''));
  const diagnostics: Diagnostic[] = [];
  const positionOf = (offset: number): Position => {
    const { line, column } = positionAt(text, Math.max(0, offset), 1);
    return { line, column };
  };
  const parser = new SaxesParser({ position: true });
  const openElements: XmlElement[] = [];
  let root: XmlElement | undefined;
  let state: 'reading' | 'failed' | 'ended' = 'reading';
  const fail = (diagnostic: Diagnostic): void => {
    if (state === 'reading') diagnostics.push(diagnostic);
    state = 'failed';
  };
  const here = (): Position => positionOf(parser.position - 1);
  let start: Position = positionOf(0);

  parser.on('opentagstart', () => {
    start = positionOf(text.lastIndexOf('<', parser.position - 1));
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (state !== 'reading') return;
    const parent = openElements.at(-1);
    const element = {
      name,
      attributes: attributes as Record<string, string>,
      parent,
      children: [],
      text: '',
      ...start,
    };
    parent?.children.push(element);
    root ??= element;
    openElements.push(element);
  });
  parser.on('closetag', () => {
    openElements.pop();
    if (openElements.length === 0 && state === 'reading') state = 'ended';
  });
  const addText = (data: string): void => {
    const element = openElements.at(-1);
    if (element && element.children.length === 0) element.text += data;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('xmldecl', ({ version = '1.0' }) => {
    if (version !== '1.0') fail(finding('JMX001', '', { problem: `XML version ${version}, JMeter reads 1.0` }, here()));
  });
  parser.on('doctype', () => fail(finding('JMX003', '', {}, here())));
  parser.on('error', (error) => {
    if (state !== 'reading') return;
    const problem = error.message.replace(/^(\d+:)+ /, '').replace(/\.$/, '');
    const code = text.charCodeAt(Math.max(0, parser.position - 1));
    if (problem === 'disallowed character' && isForbidden(code)) {
      diagnostics.push(finding('JMX015', '', { character: `U+${code.toString(16).padStart(4, '0')}` }, here()));
    } else {
      fail(finding('JMX001', '', { problem }, here()));
    }
  });
  parser.write(text).close();
  return (state as string) === 'failed' || !root ? { diagnostics } : { value: root, diagnostics };
}

/** Units that XML 1.0 forbids and JMeter's parser lets through: control characters, lone surrogates, non-characters. */
const isForbidden = (code: number): boolean =>
  (code < 0x20 && code !== 0x9 && code !== 0xa && code !== 0xd) ||
  (code >= 0xd800 && code <= 0xdfff) ||
  code === 0xfffe ||
  code === 0xffff;

/** JMeter writes and reads references that XML forbids: control characters, and emoji as two halves. */
const decodeForbiddenReferences = (text: string): string =>
  text.replace(/&#(?:x([0-9a-fA-F]+)|([0-9]+));/g, (reference, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return isForbidden(code) ? String.fromCharCode(code) : reference;
  });
