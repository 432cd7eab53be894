import type { KnownLimit, Profile } from '../spec/generated/profile.ts';

export type LimitScope = KnownLimit['scope'];

/** A quota of requests: how a spec would declare it, but for its number. */
export type Quota = {
  readonly kind: 'quota';
  /** What a spec may call it; made from the key where the profile has no name for it. */
  readonly name: string;
  readonly type: KnownLimit['type'];
  /** Length of the window; null for what has none. */
  readonly per: string | null;
  /** null where nothing says it. */
  readonly scope: LimitScope | null;
  readonly note: string;
};

/** A limit of something else. */
export type Other = { readonly kind: 'other'; readonly note: string };

/** What a profile makes of a vendor's key: one it names, else one whose form it knows; undefined for any other. */
export function keyMeaning(key: string, { limits = [], limitKeys = [] }: Profile): Quota | Other | undefined {
  const known = limits.find((limit) => limit.key === key);
  if (known) {
    const { name, type, per = null, scope, note = '' } = known;
    return { kind: 'quota', name, type, per, scope, note };
  }
  const form = limitKeys.find(({ match }) => fits(key, match));
  if (!form) return undefined;
  if (form.means === 'other') return { kind: 'other', note: form.note };
  const { match, type, per, scope = null } = form;
  return { kind: 'quota', name: key.slice(0, key.length - endOf(match).length), type, per, scope, note: '' };
}

const endOf = (match: string): string => (match.startsWith('*') ? match.slice(1) : '');

const fits = (key: string, match: string): boolean =>
  match.startsWith('*') ? key.endsWith(endOf(match)) : key === match;
