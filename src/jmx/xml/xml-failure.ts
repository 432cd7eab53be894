/** Thrown inside the scanner only: why the engine's parser gives up, and where. */
export class XmlFailure extends Error {
  readonly offset: number;

  constructor(problem: string, offset: number) {
    super(problem);
    this.offset = offset;
  }
}

/** A letter for a message: as it is, or by its number where it cannot be seen. */
export function shown(text: string, offset: number): string {
  if (offset >= text.length) return 'the end of the file';
  const code = text.codePointAt(offset) as number;
  const visible = code > 0x20 && code < 0x7f;
  return visible ? `"${String.fromCodePoint(code)}"` : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
