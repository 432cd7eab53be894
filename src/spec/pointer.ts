/** RFC 6901 JSON pointers. */

export const escapeKey = (key: string | number): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');
const unescapeKey = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');

/** `join('/limits', 'a/b')` is `/limits/a~1b`. */
export const join = (base: string, ...keys: readonly (string | number)[]): string =>
  base + keys.map((key) => `/${escapeKey(key)}`).join('');

export const tokensOf = (pointer: string): readonly string[] => pointer.split('/').slice(1).map(unescapeKey);

/** `''` has no parent and is its own. */
export const parentOf = (pointer: string): string => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
