/**
 * A number as people read it: 2,592,000; parts below a thousandth are left out, halves go away from zero. The same text
 * as `toLocaleString('en-US')`, whose first call takes longer than a small command.
 */
export function inDigits(value: number, mostFractionDigits = 3): string {
  const size = Math.abs(value);
  if (!(size < 1e21)) return value.toLocaleString('en-US');
  const scale = 10 ** mostFractionDigits;
  // By the decimal digits of the number: 1.0005 is not 1.000499999999999989.
  const text = String(size);
  const rounded = text.includes('e')
    ? 0
    : Number(`${Math.round(Number(`${text}e${mostFractionDigits}`))}e-${mostFractionDigits}`);
  const [whole = '', fraction] = (size * scale > Number.MAX_SAFE_INTEGER ? BigInt(Math.round(size)) : rounded)
    .toString()
    .split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${value < 0 || Object.is(value, -0) ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Seconds as days where they are many: `45 days`, else `90 s`. */
export const inDays = (seconds: number): string =>
  seconds < 86_400 ? `${inDigits(seconds)} s` : `${inDigits(seconds / 86_400, 1)} days`;
