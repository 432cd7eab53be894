/** Java's `Double.toString`: `5.0`, `0.001`, `1.0E8`, `1.0E-4`. */
export const javaDouble = (value: number): string => layOut(value, digitsOf(value.toExponential()));

/** Java's `Float.toString`: the shortest digits that give the same 32-bit number. */
export function javaFloat(value: number): string {
  const float = Math.fround(value);
  for (let digits = 0; digits < 9; digits++) {
    const shortest = float.toExponential(digits);
    if (Math.fround(Number(shortest)) === float) return layOut(float, digitsOf(shortest));
  }
  return layOut(float, digitsOf(float.toExponential(8)));
}

type Digits = { readonly sign: string; readonly digits: string; readonly exponent: number };

function digitsOf(exponential: string): Digits {
  const [mantissa = '', exponent = '0'] = exponential.split('e');
  const digits = mantissa.replace('-', '').replace('.', '');
  return { sign: mantissa.startsWith('-') ? '-' : '', digits, exponent: Number(exponent) };
}

/** Plain notation from 10^-3 up to 10^7, scientific outside, always with a fraction. */
function layOut(value: number, { sign, digits, exponent }: Digits): string {
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  if (exponent < -3 || exponent >= 7) return `${sign}${digits[0]}.${digits.slice(1) || '0'}E${exponent}`;
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`;
}
