/**
 * The first character that a plan cannot carry unharmed, if any: control characters but tab, line feed and carriage
 * return, lone surrogates, and code points that are no characters. XML has no way to write most of them.
 */
export function findUncarriable(text: string): { readonly offset: number; readonly codePoint: number } | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const match = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0080-\u009f\p{Cs}\p{Noncharacter_Code_Point}]/u.exec(text);
  return match ? { offset: match.index, codePoint: match[0].codePointAt(0) as number } : undefined;
}
