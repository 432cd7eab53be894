/** Reads JSON as RFC 8259 has it; what is wrong otherwise, and the text near it. */
export function parseStrictJson(
  text: string,
): { readonly value: unknown } | { readonly problem: string; readonly near: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/.exec(said)?.[1] ?? Number.NaN);
    const near = Number.isNaN(position) ? '' : text.slice(Math.max(0, position - 15), position + 15);
    return { problem: plainly(said, text), near };
  }
}

/** Node's words differ between versions; only their kind is kept. */
function plainly(said: string, text: string): string {
  if (text.trim() === '') return 'it is empty';
  if (/unterminated|end of/i.test(said)) return 'it ends too early';
  return /control character/i.test(said)
    ? 'a text in it has an unescaped control character'
    : 'an unexpected character';
}
