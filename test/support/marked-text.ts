const sign = '▶';

/** The text without its signs ▶, and where each of them stood, as `file:line:column`. */
export function markedText(
  file: string,
  written: string,
): { readonly text: string; readonly places: readonly string[] } {
  const pieces = written.split(sign);
  const places = pieces.slice(0, -1).map((_, index) => {
    const before = pieces.slice(0, index + 1).join('');
    const lines = before.split('\n');
    return `${file}:${lines.length}:${(lines.at(-1) as string).length + 1}`;
  });
  return { text: pieces.join(''), places };
}
