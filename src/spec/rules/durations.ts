import { readDuration } from '../units/duration.ts';

/** Seconds of a duration that another rule may still refuse; undefined where it is not one. */
export function secondsOrNone(text: string | undefined): number | undefined {
  const read = text === undefined ? undefined : readDuration(text);
  return read && 'seconds' in read ? read.seconds : undefined;
}

/** True when both are durations and the first is the longer one. */
export const isLonger = (first: string, second: string): boolean =>
  (secondsOrNone(first) ?? 0) > (secondsOrNone(second) ?? Number.POSITIVE_INFINITY);
