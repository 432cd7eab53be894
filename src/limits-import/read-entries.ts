import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isObject, type Json, type JsonObject, kindOf, own } from '../spec/json.ts';
import { join } from '../spec/pointer.ts';
import type { LimitEntry } from './limit-entry.ts';
import { type Answer, missingPages } from './missing-pages.ts';

type Read = { readonly entries: readonly LimitEntry[]; readonly diagnostics: readonly Diagnostic[] };

/**
 * The limits in a vendor's answer: `{ "entities": [ … ] }`, the same for the limits in force and for the defaults;
 * also a list of such answers, and a plain list of limits. Properties beside key, namespace and value are passed over;
 * what an answer says of further pages is held against the file.
 */
export function readEntries(value: Json): Read {
  const problems: Diagnostic[] = [];
  const pages: Answer[] = [];
  const entries = [...answers(value, '', { problems, pages })].flatMap(({ limit, pointer }) =>
    readEntry(limit, pointer, problems),
  );
  return { entries, diagnostics: [...missingPages(pages), ...problems] };
}

/** What is met on the way. */
type Met = { readonly problems: Diagnostic[]; readonly pages: Answer[] };

type Found = { readonly limit: Json; readonly pointer: string };

function* answers(value: Json, pointer: string, met: Met): Iterable<Found> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const at = join(pointer, index);
      if (isObject(item) && Object.hasOwn(item, 'entities')) yield* answers(item, at, met);
      else yield { limit: item, pointer: at };
    }
    return;
  }
  const { problems, pages } = met;
  const entities = isObject(value) ? own(value, 'entities') : undefined;
  const at = join(pointer, 'entities');
  if (entities === undefined) {
    const found = isObject(value) ? 'an object without "entities"' : kindOf(value);
    problems.push(finding('LIM003', pointer, { found }));
  } else if (Array.isArray(entities)) {
    pages.push({ value: value as JsonObject, entities: entities.length, pointer });
    for (const [index, limit] of entities.entries()) yield { limit, pointer: join(at, index) };
  } else problems.push(finding('LIM005', at, { property: 'entities', expected: 'a list', found: kindOf(entities) }));
}

const aName = 'a name such as token.rate.per.minute';

function readEntry(limit: Json, pointer: string, problems: Diagnostic[]): readonly LimitEntry[] {
  if (!isObject(limit)) {
    problems.push(finding('LIM003', pointer, { found: kindOf(limit) }));
    return [];
  }
  const check = (name: string, isGood: (value: Json) => boolean, expected: string): boolean => {
    const value = own(limit, name);
    if (value === undefined) problems.push(finding('LIM004', pointer, { property: name }));
    else if (!isGood(value))
      problems.push(finding('LIM005', join(pointer, name), { property: name, expected, found: inWords(value) }));
    return value !== undefined && isGood(value);
  };
  const namespace = namespaceOf(limit);
  const isGood = [
    check('key', isName, aName),
    check('value', (value) => typeof value === 'number' && Number.isFinite(value), 'a number'),
    namespace === null || check('namespace', isName, 'a name such as platform.api'),
  ];
  if (isGood.includes(false)) return [];
  return [
    { key: limit['key'] as string, namespace: namespace as string | null, value: limit['value'] as number, pointer },
  ];
}

/** Some clients write null, or nothing, for what is absent. */
function namespaceOf(limit: JsonObject): Json {
  const namespace = own(limit, 'namespace') ?? null;
  return namespace === '' ? null : namespace;
}

/** Visible signs, and no $, which would be read as a reference in a spec. */
const isName = (value: Json): boolean => typeof value === 'string' && /^[\x21-\x23\x25-\x7e]+$/.test(value);

const LONGEST_QUOTE = 40;

function inWords(value: Json): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, LONGEST_QUOTE));
  return typeof value === 'number' && !Number.isFinite(value) ? 'too large a number' : kindOf(value);
}
