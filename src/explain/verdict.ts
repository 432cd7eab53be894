import type { Conflict, Explanation } from './explanation.ts';

/** What an explanation comes to. */
export type Verdict = {
  readonly kind: 'fits' | 'fits-but' | 'impossible' | 'beyond';
  /** A sentence, or the beginning of one that the conflicts end. */
  readonly sentence: string;
  /** For a cell of a table. */
  readonly short: string;
};

export function verdictOf({ conflicts, isFeasible, intent }: Explanation): Verdict {
  if (!isFeasible) {
    return { kind: 'impossible', sentence: 'This cannot be done within the limits:', short: 'does not fit' };
  }
  if (conflicts.length === 0) {
    return { kind: 'fits', sentence: 'This can be done within the limits.', short: 'fits' };
  }
  // What the profile knows of sockets is not what the author meant to go beyond.
  if (conflicts.every(({ kind }) => kind === 'sockets')) {
    return { kind: 'fits-but', sentence: 'This can be done within the limits, but:', short: 'fits, but sockets' };
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
