import { finding } from '../diagnostics/catalogue.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Document, Origin } from './document.ts';
import { isObject, type Json, type JsonObject, own } from './json.ts';
import { join } from './pointer.ts';

/** Names of the variants a spec declares. */
export function variantNames(value: Json): readonly string[] {
  const variants = isObject(value) ? own(value, 'variants') : undefined;
  return isObject(variants) ? Object.keys(variants) : [];
}

/**
 * The document with a variant's merge patch applied (RFC 7396). One exception: a patch that names an object's `type`
 * or `policy` replaces that object whole, because the properties of another kind would not fit.
 */
export function applyVariant(value: Json, name: string): Outcome<Document> {
  const variants = isObject(value) ? own(value, 'variants') : undefined;
  const patch = isObject(variants) ? own(variants, name) : undefined;
  if (patch === undefined) {
    return { diagnostics: [finding('SPEC005', '/variants', { name, known: variantNames(value) }, { at: 'key' })] };
  }
  const at = join('/variants', name);
  // a patch that is no object is reported by the schema; the spec is then read as it stands
  if (!isObject(patch)) return { value: { value, origins: new Map() }, diagnostics: [] };
  if (Object.hasOwn(patch, 'variants')) {
    return { diagnostics: [finding('SPEC006', join(at, 'variants'), { name }, { at: 'key' })] };
  }
  const origins = new Map<string, Origin>();
  return { value: { value: merge(value, patch, '', at, origins), origins }, diagnostics: [] };
}

function merge(target: Json, patch: Json, pointer: string, base: string, origins: Map<string, Origin>): Json {
  if (!isObject(patch)) {
    origins.set(pointer, { pointer: base + pointer });
    return patch;
  }
  const isReplaced = !isObject(target) || (pointer !== '' && namesItsKind(patch));
  if (isReplaced) origins.set(pointer, { pointer: base + pointer });
  const merged = new Map(isReplaced ? [] : Object.entries(target));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, merge(merged.get(key) ?? null, value, join(pointer, key), base, origins));
  }
  return Object.fromEntries(merged);
}

const namesItsKind = (patch: JsonObject): boolean =>
  typeof own(patch, 'type') === 'string' || typeof own(patch, 'policy') === 'string';
