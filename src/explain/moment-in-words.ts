import type { Scenario } from '../spec/scenario.ts';
import { duration } from './in-words.ts';

/** Sooner than this is at once. */
const AT_ONCE_SECONDS = 0.05;

/** Name of the phase that a moment is in; null for none. */
export const phaseAt = ({ phases }: Scenario, seconds: number): string | null =>
  phases.find(({ startSeconds, endSeconds }) => seconds >= startSeconds - 1e-9 && seconds < endSeconds)?.name ?? null;

/** A duration to a tenth of a second, from ten seconds on to a second. */
export const roughly = (seconds: number): string =>
  duration(seconds < 10 ? Number(seconds.toFixed(1)) : Math.round(seconds));

/** `at once`, `after 13.1 s`. */
export const afterInWords = (seconds: number): string =>
  seconds < AT_ONCE_SECONDS ? 'at once' : `after ${duration(seconds)}`;

/** The same with its phase: `after 10 min, in phase publish`. */
export function momentInWords(scenario: Scenario, seconds: number): string {
  const phase = phaseAt(scenario, seconds);
  return afterInWords(seconds) + (phase === null ? '' : `, in phase ${phase}`);
}

/** A sentence on when something begins; '' when that is with the run, and the run has no phases. */
export const beginningInWords = (scenario: Scenario, seconds: number): string =>
  seconds < 1 && scenario.phases.length === 0 ? '' : ` It begins ${momentInWords(scenario, seconds)}.`;
