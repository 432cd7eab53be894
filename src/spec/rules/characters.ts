import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isObject, type Json } from '../json.ts';
import { join } from '../pointer.ts';
import { findUncarriable } from '../uncarriable.ts';
import type { SpecRule } from './check-rules.ts';

/** Bodies written as JSON escape what they hold; variants are looked at when they are applied. */
const leftAlone = /^\/payloads\/[^/]+\/json$|^\/variants$/;

/** Characters that no plan can carry, in any text or name. */
export const characters: SpecRule = ({ spec }) => visit(spec as unknown as Json, '');

function visit(node: Json, pointer: string): readonly Diagnostic[] {
  if (leftAlone.test(pointer)) return [];
  if (typeof node === 'string') return check(node, pointer);
  if (Array.isArray(node)) return node.flatMap((item, index) => visit(item, join(pointer, index)));
  if (!isObject(node)) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const at = join(pointer, key);
    return [...check(key, at, 'key'), ...visit(value, at)];
  });
}

function check(text: string, pointer: string, at?: 'key'): readonly Diagnostic[] {
  const bad = findUncarriable(text);
  return bad ? [finding('SPEC084', pointer, { codePoint: bad.codePoint }, at ? { at } : {})] : [];
}
