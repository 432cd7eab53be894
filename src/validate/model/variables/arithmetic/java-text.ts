import type { Value } from './number-value.ts';

/** A value as `toString` of its Java class writes it; undefined for a decimal that would get an exponent. */
export function javaText(value: Value): string | undefined {
  if (value.kind === 'double') return doubleText(value.value);
  return value.kind === 'decimal' ? decimalText(value.unscaled, value.scale) : String(value.value);
}

/** Plain from a thousandth to ten millions, else with an exponent; a digit behind the point always. */
function doubleText(value: number): string {
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value);
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
}

function decimalText(unscaled: number, scale: number): string | undefined {
  const digits = String(Math.abs(unscaled));
  if (scale - (digits.length - 1) > 6) return undefined;
  const padded = digits.padStart(scale + 1, '0');
  const point = padded.length - scale;
  const text = scale === 0 ? padded : `${padded.slice(0, point)}.${padded.slice(point)}`;
  return unscaled < 0 ? `-${text}` : text;
}
