import { shown, XmlFailure } from './xml-failure.ts';
import { isSpace } from './xml-names.ts';

const s = '[ \\t\\r\\n]*';
const equals = `${s}=${s}`;
/** What follows `<?xml` and a blank. */
const declaration = new RegExp(
  `${s}version${equals}(["'])([A-Za-z0-9_.:-]*)\\1${s}` +
    `(?:encoding${equals}(["'])[A-Za-z][A-Za-z0-9._-]*\\3${s})?` +
    `(?:standalone${equals}(["'])(?:yes|no)\\4${s})?\\?>`,
  'y',
);

/** The offset behind a processing instruction, `at` being that of its `<`. Throws XmlFailure. */
export function skipInstruction(text: string, at: number): number {
  const target = at + 2;
  const first = text.charCodeAt(target);
  if (isSpace(first) || first === 0x3f || first === 0x3e) {
    throw new XmlFailure('"<?" is not followed by a name', at);
  }
  if (/^xml$/i.test(text.slice(target, target + 3)) && isSpace(text.charCodeAt(target + 3))) {
    return skipDeclaration(text, at);
  }
  const end = text.indexOf('?>', target);
  if (end === -1) throw new XmlFailure('a processing instruction has no end', at);
  return end + 2;
}

function skipDeclaration(text: string, at: number): number {
  // One letter may stand before it, a byte order mark or a blank.
  if (at > 1) throw new XmlFailure('the XML declaration does not stand at the very start of the file', at);
  if (text.slice(at + 2, at + 5) === 'XML') throw new XmlFailure('the XML declaration is written in capitals', at);
  declaration.lastIndex = at + 5;
  const match = declaration.exec(text);
  if (!match) throw new XmlFailure('the XML declaration is not like <?xml version="1.0" encoding="UTF-8"?>', at);
  if (match[2] !== '1.0') throw new XmlFailure(`XML version ${match[2]}, JMeter reads 1.0`, at);
  return declaration.lastIndex;
}

/** The offset behind a comment. Throws XmlFailure. */
export function skipComment(text: string, at: number): number {
  if (!text.startsWith('<!--', at)) throw new XmlFailure('"<!-" begins no comment', at);
  const dashes = text.indexOf('--', at + 4);
  if (dashes === -1) throw new XmlFailure('a comment has no end', at);
  if (text[dashes + 2] !== '>') {
    throw new XmlFailure(
      `"--" inside a comment is followed by ${shown(text, dashes + 2)}, only ">" may follow`,
      dashes,
    );
  }
  return dashes + 3;
}

/** The offset behind a DOCTYPE, and whether it declares anything inside. Throws XmlFailure. */
export function skipDoctype(text: string, at: number): { readonly end: number; readonly subset: boolean } {
  if (!text.startsWith('<!DOCTYPE', at)) throw new XmlFailure('"<!D" begins no DOCTYPE', at);
  let level = 0;
  let subset = false;
  for (let index = at + 9; index < text.length; index++) {
    const letter = text[index];
    if (letter === '[') {
      level++;
      subset = true;
    } else if (letter === ']') level--;
    else if (letter === '>' && level === 0) return { end: index + 1, subset };
  }
  throw new XmlFailure('a DOCTYPE has no end', at);
}
