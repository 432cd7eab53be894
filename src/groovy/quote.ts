/** A Groovy literal of the value. Nothing a user wrote can leave it, and JMeter finds no `${` to replace in it. */
export function groovyValue(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return groovyString(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return groovyNumber(value);
  if (Array.isArray(value)) return `[${value.map(groovyValue).join(', ')}]`;
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(([key, item]) => `${groovyKey(key)}: ${groovyValue(item)}`);
    return entries.length === 0 ? '[:]' : `[${entries.join(', ')}]`;
  }
  throw new TypeError(`no Groovy literal for a ${typeof value}`);
}

/** Single quotes, so Groovy interpolates nothing; `${` is broken up, because JMeter replaces it before Groovy reads the script. */
export function groovyString(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replace(/[\p{Cc}\u2028\u2029]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `'${escaped.replaceAll('${', () => "$' + '{")}'`;
}

const groovyKey = (key: string): string => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? key : groovyString(key));

function groovyNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`no Groovy literal for ${value}`);
  // Groovy reads 1e-7 as a BigDecimal too, but plain digits read better.
  return Number.isInteger(value) ? String(value) : value.toFixed(9).replace(/0+$/, '').replace(/\.$/, '.0');
}
