import { ahead } from './ahead.ts';
import { skipComment, skipDoctype, skipInstruction } from './prolog.ts';
import { readReference } from './references.ts';
import { shown, XmlFailure } from './xml-failure.ts';
import { isNamePart, isNameStart, isSpace } from './xml-names.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What the scanner tells, in document order; offsets are those of a `<`. */
export type XmlHandler = {
  readonly open: (name: string, attributes: Attributes, offset: number) => void;
  /** A piece of text; an element may have several. */
  readonly text: (text: string) => void;
  /** The scan ends here when this gives true; `end` is the offset behind the tag. */
  readonly close: (end: number) => boolean;
  /** A DOCTYPE that declares something. */
  readonly doctypeSubset: (offset: number) => void;
};

const none: Attributes = Object.freeze({});

/**
 * Goes through XML exactly as mxparser 1.2.2 does, which reads plans for JMeter: what that accepts is accepted, also
 * where it is no well-formed XML (control characters, junk behind the root), and what it refuses throws XmlFailure.
 * Line ends become LF in text and blanks in attributes.
 */
export function scanXml(text: string, handler: XmlHandler): void {
  const nextTag = ahead(text, '<');
  const nextAmpersand = ahead(text, '&');
  const nextReturn = ahead(text, '\r');
  const nextTab = ahead(text, '\t');
  const nextFeed = ahead(text, '\n');
  const nextSectionEnd = ahead(text, ']]>');
  /** Elements that are open, and where: two plain lists, since a plan has a hundred thousand of them. */
  const open: string[] = [];
  const openAt: number[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let seenDoctype = false;

  const endOfFile = (): XmlFailure => {
    const innermost = open.at(-1);
    return innermost !== undefined
      ? new XmlFailure(`the file ends inside <${innermost}>`, openAt.at(-1) ?? 0)
      : new XmlFailure('the file has no element', 0);
  };
  const skipSpace = (from: number): number => {
    let index = from;
    while (index < text.length && isSpace(text.charCodeAt(index))) index++;
    return index;
  };
  const skipName = (from: number): number => {
    let index = from + 1;
    while (index < text.length && isNamePart(text.charCodeAt(index))) index++;
    return index;
  };

  /** Text up to `end`, which is the next `<`. */
  const readText = (end: number): void => {
    if (nextSectionEnd(at) < end) {
      throw new XmlFailure('"]]>" stands in text; write "]]&gt;"', nextSectionEnd(at));
    }
    if (nextAmpersand(at) >= end && nextReturn(at) >= end) {
      handler.text(text.slice(at, end));
      at = end;
      return;
    }
    while (at < end) {
      const reference = Math.min(nextAmpersand(at), end);
      if (reference > at) handler.text(text.slice(at, reference).replace(/\r\n?/g, '\n'));
      at = reference;
      if (reference < end) {
        const { value, end: behind } = readReference(text, reference);
        handler.text(value);
        at = behind;
      }
    }
  };

  const readAttribute = (attributes: Record<string, string>): void => {
    const nameStart = at;
    at = skipName(at);
    const name = text.slice(nameStart, at);
    at = skipSpace(at);
    if (at >= text.length) throw endOfFile();
    if (text[at] !== '=')
      throw new XmlFailure(`the attribute ${name} is followed by ${shown(text, at)} instead of "="`, at);
    at = skipSpace(at + 1);
    if (at >= text.length) throw endOfFile();
    const quote = text[at] as string;
    if (quote !== '"' && quote !== "'") throw new XmlFailure(`the value of the attribute ${name} is not quoted`, at);
    const start = at + 1;
    const end = text.indexOf(quote, start);
    const tag = nextTag(start);
    if (tag < text.length && (end === -1 || tag < end)) {
      throw new XmlFailure(`"<" stands in the attribute ${name}; write "&lt;"`, tag);
    }
    if (end === -1) throw endOfFile();
    at = end + 1;
    if (Object.hasOwn(attributes, name)) throw new XmlFailure(`the attribute ${name} is given twice`, nameStart);
    attributes[name] = attributeValue(start, end);
  };
  const attributeValue = (start: number, end: number): string => {
    const isPlain =
      nextAmpersand(start) >= end && nextFeed(start) >= end && nextTab(start) >= end && nextReturn(start) >= end;
    if (isPlain) return text.slice(start, end);
    let value = '';
    for (let index = start; index < end; ) {
      const reference = Math.min(nextAmpersand(index), end);
      value += text.slice(index, reference).replace(/\r\n|[\r\n\t]/g, ' ');
      index = reference;
      if (reference < end) {
        const found = readReference(text, reference);
        value += found.value;
        index = found.end;
      }
    }
    return value;
  };

  /** A start tag at `at`; gives whether the scan is over. */
  const readStartTag = (): boolean => {
    const offset = at;
    at = skipName(at + 1);
    const name = text.slice(offset + 1, at);
    open.push(name);
    openAt.push(offset);
    let attributes: Record<string, string> | undefined;
    for (;;) {
      at = skipSpace(at);
      if (at >= text.length) throw endOfFile();
      const code = text.charCodeAt(at);
      if (code === 0x3e) {
        at++;
        handler.open(name, attributes ?? none, offset);
        return false;
      }
      if (code === 0x2f) {
        if (text[at + 1] !== '>') throw new XmlFailure(`"/" in <${name}> is not followed by ">"`, at);
        at += 2;
        handler.open(name, attributes ?? none, offset);
        open.pop();
        openAt.pop();
        return handler.close(at);
      }
      if (!isNameStart(code)) throw new XmlFailure(`${shown(text, at)} has no place in <${name}>`, at);
      attributes ??= {};
      readAttribute(attributes);
    }
  };
  const readEndTag = (): boolean => {
    const start = at + 2;
    const end = skipName(start);
    const name = text.slice(start, end);
    const opened = open.pop();
    openAt.pop();
    if (name !== opened) throw new XmlFailure(`</${name}> closes <${opened}>`, at);
    const close = skipSpace(end);
    if (text[close] !== '>') throw new XmlFailure(`</${name}> is not closed by ">"`, at);
    at = close + 1;
    return handler.close(at);
  };
  const readSection = (): void => {
    if (!text.startsWith('<![CDATA[', at)) throw new XmlFailure('"<![" begins no CDATA section', at);
    const end = text.indexOf(']]>', at + 9);
    if (end === -1) throw endOfFile();
    handler.text(text.slice(at + 9, end).replace(/\r\n?/g, '\n'));
    at = end + 3;
  };

  // What may stand before the root element.
  for (;;) {
    at = skipSpace(at);
    if (at >= text.length) throw endOfFile();
    if (text[at] !== '<') throw new XmlFailure(`${shown(text, at)} stands before the root element`, at);
    const letter = text[at + 1];
    if (letter === '?') at = skipInstruction(text, at);
    else if (letter === '!' && text[at + 2] === 'D') {
      if (seenDoctype) throw new XmlFailure('a second DOCTYPE', at);
      seenDoctype = true;
      const { end, subset } = skipDoctype(text, at);
      if (subset) handler.doctypeSubset(at);
      at = end;
    } else if (letter === '!') at = skipComment(text, at);
    else if (isNameStart(text.charCodeAt(at + 1))) break;
    else throw new XmlFailure(`"<" is followed by ${shown(text, at + 1)}`, at);
  }
  if (readStartTag()) return;
  while (open.length > 0) {
    const tag = nextTag(at);
    readText(tag);
    if (tag >= text.length) throw endOfFile();
    const code = text.charCodeAt(tag + 1);
    if (code === 0x2f) {
      if (readEndTag()) return;
    } else if (code === 0x21) {
      if (text[tag + 2] === '[') readSection();
      else at = skipComment(text, tag);
    } else if (code === 0x3f) at = skipInstruction(text, tag);
    else if (isNameStart(code)) {
      if (readStartTag()) return;
    } else throw new XmlFailure(`"<" is followed by ${shown(text, tag + 1)}; write "&lt;"`, tag);
  }
}
