/** A large number as people read it: 2,592,000; parts below a thousandth are left out. */
export const inDigits = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 3 });

/** Seconds as days where they are many: `45 days`, else `90 s`. */
export const inDays = (seconds: number): string =>
  seconds < 86_400
    ? `${inDigits(seconds)} s`
    : `${(seconds / 86_400).toLocaleString('en-US', { maximumFractionDigits: 1 })} days`;
