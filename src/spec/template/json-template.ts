import { isObject, type Json } from '../json.ts';
import { join } from '../pointer.ts';
import type { Template, TemplatePart } from '../scenario.ts';
import { parseTemplate, type TemplateProblem } from './parse-template.ts';
import type { KnownNames } from './read-reference.ts';

export type PlacedTemplateProblem = TemplateProblem & { readonly pointer: string };

/**
 * The compact JSON text of a value as a template: references in its texts stay references inside their quotes, keys
 * are plain. Characters that a plan cannot carry are written as `\u` escapes, which JSON readers undo.
 */
export function jsonTemplate(
  value: Json,
  names: KnownNames,
  pointer: string,
): { template: Template; problems: readonly PlacedTemplateProblem[] } {
  const parts: TemplatePart[] = [];
  const problems: PlacedTemplateProblem[] = [];
  const write = (text: string): void => {
    const last = parts.at(-1);
    if (last?.kind === 'literal') parts[parts.length - 1] = { kind: 'literal', text: last.text + text };
    else parts.push({ kind: 'literal', text });
  };
  const visit = (node: Json, at: string): void => {
    if (typeof node === 'string') {
      const read = parseTemplate(node, names);
      problems.push(...read.problems.map((problem) => ({ ...problem, pointer: at })));
      write('"');
      for (const part of read.template)
        part.kind === 'literal' ? write(quoted(part.text).slice(1, -1)) : parts.push(part);
      write('"');
    } else if (Array.isArray(node)) {
      write('[');
      for (const [index, item] of node.entries()) {
        if (index > 0) write(',');
        visit(item, join(at, index));
      }
      write(']');
    } else if (isObject(node)) {
      write('{');
      for (const [index, [key, item]] of Object.entries(node).entries()) {
        write(`${index > 0 ? ',' : ''}${quoted(key)}:`);
        visit(item, join(at, key));
      }
      write('}');
    } else write(JSON.stringify(node));
  };
  visit(value, pointer);
  return { template: parts, problems };
}

const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[\u0080-\u009f\p{Noncharacter_Code_Point}]/gu, (char) =>
    Array.from(
      { length: char.length },
      (_, index) => `\\u${char.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
