/** RFC 6901 JSON pointers. */

export function escapeKey(key: string | number): string {
  const text = String(key);
  return /[~/]/.test(text) ? text.replaceAll('~', '~0').replaceAll('/', '~1') : text;
}

const unescapeKey = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');

/** `join('/limits', 'a/b')` is `/limits/a~1b`. */
export function join(base: string, ...keys: readonly (string | number)[]): string {
  let pointer = base;
  for (const key of keys) pointer += `/${escapeKey(key)}`;
  return pointer;
}

export const tokensOf = (pointer: string): readonly string[] => pointer.split('/').slice(1).map(unescapeKey);

/** `''` has no parent and is its own. */
export const parentOf = (pointer: string): string => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
