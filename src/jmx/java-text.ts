/** How Java reads numbers and encoded texts, where JavaScript differs. */

/** `Long.parseLong`: an optional sign and decimal digits of any script outside surrogate pairs; undefined where it throws. */
export function parseWhole(text: string): bigint | undefined {
  if (/^[+-]?\d+$/.test(text)) return BigInt(text.replace(/^\+/, ''));
  if (!/^[+-]?\p{Nd}+$/u.test(text) || /[\ud800-\udfff]/.test(text)) return undefined;
  return BigInt(text.replace(/^\+/, '').replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.charCodeAt(0)))));
}

const isDigit = (code: number): boolean => /^\p{Nd}$/u.test(String.fromCharCode(code));

/** Digits come in runs of ten that start with zero. */
function digitValue(code: number): number {
  let value = 0;
  while (value < 9 && isDigit(code - value - 1)) value++;
  return value;
}

/** `Integer.decode` and `Long.decode`: also hexadecimal and octal numbers; undefined where they throw. */
export function decodeWhole(text: string): bigint | undefined {
  const [, sign, hex, rest = ''] = /^([+-]?)(0[xX]|#)?(\w*)$/.exec(text) ?? [];
  const [digits, base] = hex
    ? [`0x${rest}`, /^[0-9a-fA-F]+$/]
    : rest.startsWith('0') && rest.length > 1
      ? [`0o${rest.slice(1)}`, /^[0-7]+$/]
      : [rest, /^\d+$/];
  if (!base.test(rest)) return undefined;
  const value = BigInt(digits);
  return sign === '-' ? -value : value;
}

const decimal = /^[+-]?(?:NaN|Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[dDfF]?)$/;
const hexadecimal = /^([+-]?)0[xX]([0-9a-fA-F]*)\.?([0-9a-fA-F]*)[pP]([+-]?\d+)[dDfF]?$/;

/** `Double.parseDouble`, which trims blanks; undefined where it throws. */
export function parseDecimal(text: string): number | undefined {
  const trimmed = text.replace(/^[\0- ]+|[\0- ]+$/g, '');
  if (decimal.test(trimmed)) return Number.parseFloat(trimmed);
  const [, sign, whole = '', fraction = '', power] = hexadecimal.exec(trimmed) ?? [];
  if (power === undefined || whole + fraction === '') return undefined;
  const value = Number.parseInt(whole + fraction, 16) * 2 ** (Number(power) - 4 * fraction.length);
  return sign === '-' ? -value : value;
}

/** `URLDecoder.decode` in UTF-8; undefined where it throws. */
export function urlDecode(text: string): string | undefined {
  if (/%(?![+0-9a-fA-F][0-9a-fA-F])/.test(text)) return undefined;
  return text.replaceAll('+', ' ').replace(/(?:%[ 0-9a-fA-F][0-9a-fA-F])+/g, (run) =>
    Buffer.from(
      run
        .split('%')
        .slice(1)
        .map((pair) => Number.parseInt(pair, 16)),
    ).toString('utf8'),
  );
}
