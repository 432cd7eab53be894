import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Document, setFile, withOrigin } from './document.ts';
import { isObject, type Json, type JsonObject, kindOf, own } from './json.ts';
import { join } from './pointer.ts';

/** Maps whose names the author chooses: a name in a path must be there already, else it is a slip. */
const namedMaps = ['/parameters', '/limits', '/data', '/values', '/payloads', '/phases', '/workloads', '/mock/limits'];

/**
 * Applies `path=value` settings one after another. The path is dotted (`workloads.a.load.rate`, list places by
 * number); the value is read as JSON, and as a text when it is none.
 */
export function applySets(
  document: Document,
  sets: readonly string[],
): { document: Document; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  let current = document;
  for (const text of sets) {
    const split = text.indexOf('=');
    const keys = text.slice(0, split).split('.');
    if (split < 1 || keys.some((key) => key === '')) {
      diagnostics.push(finding('SPEC007', '', { text }, { file: setFile }));
      continue;
    }
    const result = replaceAt(current.value, keys, '', parseValue(text.slice(split + 1)));
    if ('problem' in result) diagnostics.push(result.problem);
    else
      current = {
        value: result.value,
        origins: withOrigin(current.origins, join('', ...keys), { file: setFile, pointer: join('', ...keys) }),
      };
  }
  return { document: current, diagnostics };
}

function parseValue(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

type Replaced = { readonly value: Json } | { readonly problem: Diagnostic };

function replaceAt(value: Json, keys: readonly string[], pointer: string, wanted: Json): Replaced {
  const [key, ...rest] = keys;
  if (key === undefined) return { value: wanted };
  const place = join(pointer, key);
  if (Array.isArray(value)) {
    const index = /^\d{1,6}$/.test(key) ? Number(key) : Number.NaN;
    if (!(index < value.length))
      return unknownPart(
        place,
        key,
        value.map((_, each) => String(each)),
      );
    const inner = replaceAt(value[index] as Json, rest, place, wanted);
    return 'problem' in inner ? inner : { value: value.map((item, each) => (each === index ? inner.value : item)) };
  }
  if (!isObject(value)) {
    return { problem: finding('SPEC009', pointer, { path: pointer, key, found: kindOf(value) }, { file: setFile }) };
  }
  if (isForeign(pointer, key, rest.length === 0, value)) {
    return unknownPart(
      place,
      key,
      Object.keys(value).filter((name) => join(pointer, name) !== '/variants'),
    );
  }
  const inner = replaceAt(own(value, key) ?? {}, rest, place, wanted);
  return 'problem' in inner ? inner : { value: Object.fromEntries([...Object.entries(value), [key, inner.value]]) };
}

/** A new entry may be set as a whole; reaching into one that is not there is a slip, and so is a new parameter. */
function isForeign(pointer: string, key: string, isLast: boolean, value: JsonObject): boolean {
  if (pointer === '' && key === 'variants') return true;
  if (Object.hasOwn(value, key) || !namedMaps.includes(pointer)) return false;
  return !isLast || pointer === '/parameters';
}

const unknownPart = (place: string, part: string, known: readonly string[]): Replaced => ({
  problem: finding('SPEC008', place, { path: place, part, known }, { file: setFile }),
});
