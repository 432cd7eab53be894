import type { Limit } from '../spec/generated/capacity-spec.ts';
import { mostAllowed, mostPermits, mostPerSecond } from '../spec/rules/bounds.ts';
import { readDuration } from '../spec/units/duration.ts';
import type { LimitScope, Quota } from './key-meaning.ts';
import type { LimitEntry } from './limit-entry.ts';

/** A quota as a spec declares it, and the largest number that a spec takes for it. */
export type Declaration = { readonly limit: Limit; readonly most: number };

/** Undefined where the profile does not say enough of a quota. */
export function declareLimit(
  { type, per, note }: Quota,
  entry: LimitEntry,
  scope: LimitScope,
): Declaration | undefined {
  const description = descriptionOf(entry, note);
  const { value } = entry;
  if (type === 'concurrency') return { limit: { type, description, max: value, scope }, most: mostPermits };
  const read = readDuration(per ?? '');
  if (per === null || 'problem' in read) return undefined;
  const most = Math.min(mostAllowed, Math.floor(mostPerSecond * read.seconds));
  if (type !== 'token-bucket') return { limit: { type, description, allow: value, per, scope }, most };
  const unit = { 1: 's', 60: 'min', 3600: 'h' }[read.seconds];
  return unit === undefined ? undefined : { limit: { type, description, rate: `${value}/${unit}`, scope }, most };
}

const descriptionOf = ({ key, namespace }: LimitEntry, note: string): string =>
  `${key}${namespace === null ? '' : ` of ${namespace}`}${note === '' ? '' : `. ${note}`}`;
