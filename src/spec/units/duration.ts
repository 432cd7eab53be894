/** Seconds of a duration such as `180ms`, `2s`, `1m30s`, `1.5h`. */
export type ReadDuration = { readonly seconds: number } | { readonly problem: 'form' | 'order' };

const secondsOf: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 0.001 };
const largestFirst = Object.keys(secondsOf);

/** Reads a duration; its units must come largest first, each at most once. */
export function readDuration(text: string): ReadDuration {
  if (!/^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/.test(text)) return { problem: 'form' };
  let seconds = 0;
  let previous = -1;
  for (const [, number, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)) {
    const place = largestFirst.indexOf(unit as string);
    if (place <= previous) return { problem: 'order' };
    previous = place;
    seconds += scaled(Number(number), unit as string);
  }
  return { seconds };
}

/** Milliseconds are divided, not multiplied by 0.001, so that 180ms is exactly 0.18. */
const scaled = (number: number, unit: string): number =>
  unit === 'ms' ? number / 1000 : number * (secondsOf[unit] as number);

/** Seconds of a duration that a check has already found good. */
export function durationSeconds(text: string): number {
  const read = readDuration(text);
  if ('problem' in read) throw new Error(`not a duration: ${text}`);
  return read.seconds;
}
