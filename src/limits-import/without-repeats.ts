import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { join } from '../spec/pointer.ts';
import type { LimitEntry } from './limit-entry.ts';

type Single = { readonly entries: readonly LimitEntry[]; readonly diagnostics: readonly Diagnostic[] };

/** Pages overlap: the same limit twice is one. Two numbers for it are a contradiction. */
export function withoutRepeats(entries: readonly LimitEntry[], lineOf: (pointer: string) => number): Single {
  const firsts = new Map<string, LimitEntry>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of entries) {
    const { key, namespace, value, pointer } = entry;
    const identity = JSON.stringify([namespace, key]);
    const first = firsts.get(identity);
    if (!first) firsts.set(identity, entry);
    else if (first.value !== value) {
      const firstLine = lineOf(join(first.pointer, 'value'));
      const args = { key, namespace, value, first: first.value, firstLine };
      diagnostics.push(finding('LIM007', join(pointer, 'value'), args));
    }
  }
  return { entries: [...firsts.values()], diagnostics };
}
