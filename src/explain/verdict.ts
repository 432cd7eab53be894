import type { Conflict, Explanation } from './explanation.ts';
import { plural } from './in-words.ts';

/** What an explanation comes to. */
export type Verdict = {
  readonly kind: 'fits' | 'fits-but' | 'impossible' | 'beyond';
  /** A sentence, or the beginning of one that the conflicts end. */
  readonly sentence: string;
  /** For a cell of a table. */
  readonly short: string;
};

export function verdictOf({ conflicts, isFeasible, intent, forecast }: Explanation): Verdict {
  if (!isFeasible) {
    // No limit is to blame where the spec itself paces its work too slowly.
    const isOwnPace = conflicts.every(
      ({ isFatal, kind, limit }) => !isFatal || (kind === 'too-slow' && limit === null),
    );
    return isOwnPace
      ? { kind: 'impossible', sentence: 'This cannot be done at the pace that the spec sets:', short: 'too slow' }
      : { kind: 'impossible', sentence: 'This cannot be done within the limits:', short: 'does not fit' };
  }
  const rejections = Math.round(forecast?.rejected.median ?? 0);
  if (conflicts.length === 0 && rejections > 0) {
    const sentence =
      'By its rates this stays within the limits; the forecast, with chance and the spread of answers, still sees ' +
      `${plural(rejections, 'request')} answered 429.`;
    return intent === 'respect'
      ? { kind: 'fits-but', sentence, short: 'fits, but 429s' }
      : { kind: 'beyond', sentence, short: 'fits, but 429s' };
  }
  if (conflicts.length === 0) {
    return { kind: 'fits', sentence: 'This can be done within the limits.', short: 'fits' };
  }
  // What the profile knows of sockets, and waiting for a token, is not what the author meant to go beyond.
  if (conflicts.every(({ kind }) => kind === 'sockets')) {
    return { kind: 'fits-but', sentence: 'This can be done within the limits, but:', short: 'fits, but sockets' };
  }
  if (intent !== 'respect' && conflicts.every(({ kind }) => kind === 'sockets' || kind === 'queueing')) {
    return { kind: 'fits-but', sentence: 'This can be done within the limits, but:', short: 'fits, but waits' };
  }
  return intent === 'respect'
    ? { kind: 'fits-but', sentence: 'This can be done, but:', short: 'fits, but waits' }
    : { kind: 'beyond', sentence: 'Beyond the limits, as intended:', short: 'beyond the limits' };
}

/** What introduces the remedies of a conflict; null when there are none. */
export const remediesLead = ({ remedies }: Conflict): string | null => {
  if (remedies.length === 0) return null;
  return remedies.length === 1 ? 'This solves it:' : 'Any one of these solves it:';
};
