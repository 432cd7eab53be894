import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Limit } from '../spec/generated/capacity-spec.ts';
import type { Profile } from '../spec/generated/profile.ts';
import { join } from '../spec/pointer.ts';
import { declareLimit } from './declare-limit.ts';
import { keyMeaning, type LimitScope } from './key-meaning.ts';
import type { LimitEntry } from './limit-entry.ts';
import { freeName } from './limit-names.ts';

/** The `limits` of a spec, by name. */
export type ImportedLimits = Readonly<Record<string, Limit>>;

/** Whose requests share a quota, by the vendor's key; counts before what the profile says. */
export type ChosenScopes = ReadonlyMap<string, LimitScope>;

/** Where nobody says whose requests share a quota: one budget for all, which no number of tokens makes larger. */
const CAREFUL_SCOPE: LimitScope = 'org';

/** Entries as a spec declares them, in the order of the file. What is no quota, or not known, is said and left out. */
export function declareLimits(
  entries: readonly LimitEntry[],
  profile: Profile,
  scopes: ChosenScopes,
): { readonly limits: ImportedLimits; readonly diagnostics: readonly Diagnostic[] } {
  const limits = new Map<string, Limit>();
  const diagnostics: Diagnostic[] = [];
  const quotas = new Set<string>();
  for (const entry of entries) {
    const read = declareEntry(entry, profile, scopes);
    diagnostics.push(...read.diagnostics);
    if (read.isQuota) quotas.add(entry.key);
    if (read.limit)
      limits.set(
        freeName(read.name, entry.namespace, (taken) => limits.has(taken)),
        read.limit,
      );
  }
  return { limits: Object.fromEntries(limits), diagnostics: [...diagnostics, ...strangers(quotas, scopes)] };
}

type Declared = { readonly isQuota: boolean; readonly name: string; readonly diagnostics: readonly Diagnostic[] } & {
  readonly limit?: Limit;
};

function declareEntry(entry: LimitEntry, profile: Profile, scopes: ChosenScopes): Declared {
  const { key, value, pointer } = entry;
  const atKey = join(pointer, 'key');
  const atValue = join(pointer, 'value');
  const leftOut = (diagnostic: Diagnostic, isQuota = false): Declared => ({
    isQuota,
    name: '',
    diagnostics: [diagnostic],
  });
  const meaning = keyMeaning(key, profile);
  if (meaning?.kind === 'other') return leftOut(finding('LIM008', atKey, { key, value, note: meaning.note }));
  const scope = scopes.get(key) ?? meaning?.scope;
  const declared = meaning && declareLimit(meaning, entry, scope ?? CAREFUL_SCOPE);
  if (!declared) {
    const known = (profile.limits ?? []).map((each) => each.key);
    return leftOut(finding('LIM009', atKey, { key, value, profile: profile.name, known }));
  }
  const { limit, most } = declared;
  if (!Number.isInteger(value) || value < 1) return leftOut(finding('LIM006', atValue, { key, value, most }), true);
  if (value > most) return leftOut(finding('LIM013', atValue, { key, value, most }), true);
  const asked = scope === undefined || scope === null ? [finding('LIM010', atKey, { key, scope: CAREFUL_SCOPE })] : [];
  return { isQuota: true, name: meaning.name, limit, diagnostics: asked };
}

/** Scopes for keys that no quota has. */
const strangers = (quotas: ReadonlySet<string>, scopes: ChosenScopes): readonly Diagnostic[] =>
  [...scopes.keys()]
    .filter((key) => !quotas.has(key))
    .map((key) => finding('LIM012', '', { key, known: [...quotas] }, { file: '--scope' }));
