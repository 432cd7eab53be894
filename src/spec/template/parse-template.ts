import type { Code } from '../../diagnostics/catalogue.ts';
import type { Template, TemplatePart } from '../scenario.ts';
import { type KnownNames, readReference } from './read-reference.ts';

/** What is wrong with one reference; `offset` and `length` are places in the template's text. */
export type TemplateProblem = {
  readonly code: Code;
  readonly args: Readonly<Record<string, unknown>>;
  readonly offset: number;
  readonly length: number;
};

/**
 * Cuts a text into literal parts and `${references}`; `$${` stands for a literal `${`. A reference with a problem stays
 * in the template as literal text, so that whoever ignores the problems sends what was written.
 */
export function parseTemplate(
  text: string,
  names: KnownNames,
): { template: Template; problems: readonly TemplateProblem[] } {
  const parts: TemplatePart[] = [];
  const problems: TemplateProblem[] = [];
  let literal = '';
  let offset = 0;
  while (offset < text.length) {
    if (text.startsWith('$${', offset)) {
      literal += '${';
      offset += 3;
      continue;
    }
    if (!text.startsWith('${', offset)) {
      literal += text[offset];
      offset++;
      continue;
    }
    const [, inner, close] = /^([^}$]*(?:\$(?!\{)[^}$]*)*)(\}?)/.exec(text.slice(offset + 2)) as unknown as [
      string,
      string,
      string,
    ];
    const length = 2 + inner.length + close.length;
    const written = text.slice(offset, offset + length);
    const read = close === '' ? unclosed(written) : readReference(inner, names);
    if (read === undefined) literal += written;
    else if ('code' in read) {
      problems.push({ code: read.code, args: read.args, offset, length });
      literal += written;
    } else {
      if (literal !== '') parts.push({ kind: 'literal', text: literal });
      literal = '';
      parts.push(read);
    }
    offset += length;
  }
  if (literal !== '') parts.push({ kind: 'literal', text: literal });
  return { template: parts, problems };
}

const unclosed = (written: string): { code: Code; args: Readonly<Record<string, unknown>> } => ({
  code: 'SPEC050',
  args: { text: written.slice(0, 40) },
});
