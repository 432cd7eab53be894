/**
 * The first character that a plan cannot carry unharmed, if any: control characters but tab, line feed and carriage
 * return, lone surrogates, and code points that are no characters. XML has no way to write most of them.
 */
export function findUncarriable(text: string): { readonly offset: number; readonly codePoint: number } | undefined {
  const match = /(?![\t\n\r\u007f])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.exec(text);
  return match ? { offset: match.index, codePoint: match[0].codePointAt(0) as number } : undefined;
}
