import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Json } from './json.ts';
import { parentOf } from './pointer.ts';

/** Where a value of the effective document was written: in the spec's variant, or on the command line. */
export type Origin = { readonly pointer: string; readonly file?: string };

/** A spec's JSON after patches, and where the patched places came from (by pointer; the rest is the spec itself). */
export type Document = { readonly value: Json; readonly origins: ReadonlyMap<string, Origin> };

/** File name that findings about values from `--set` carry. */
export const setFile = '--set';

/** Origin of a place: that of its nearest patched ancestor, carried down. */
export function originOf(origins: Document['origins'], pointer: string): Origin {
  for (let place = pointer; ; place = parentOf(place)) {
    const origin = origins.get(place);
    if (origin) return { ...origin, pointer: origin.pointer + pointer.slice(place.length) };
    if (place === '') return { pointer };
  }
}

/** Points a finding about the effective document to where its author wrote the value. */
export function relocate(origins: Document['origins'], diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.file !== undefined || diagnostic.line !== undefined) return diagnostic;
  return { ...diagnostic, ...originOf(origins, diagnostic.pointer) };
}

/** The origins after everything at and below `pointer` was replaced by something from `origin`. */
export function withOrigin(origins: Document['origins'], pointer: string, origin: Origin): Document['origins'] {
  const kept = [...origins].filter(([place]) => place !== pointer && !place.startsWith(`${pointer}/`));
  return new Map([...kept, [pointer, origin]]);
}
