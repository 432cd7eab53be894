/** Texts shorter than this are read faster than they are looked up. */
const LEAST_CHARACTERS = 2000;
/** Results kept at a time; a plan has few long scripts, and many plans have the same ones. */
const MOST_TEXTS = 64;

/** A function of a text that keeps its results for the last long texts; several rules read the same script. */
export function memoByText<T>(compute: (text: string) => T, mostTexts = MOST_TEXTS): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length < LEAST_CHARACTERS) return compute(text);
    const result = known.has(text) ? (known.get(text) as T) : compute(text);
    // The last asked for stands last, so that the first is the one to go.
    if (!known.delete(text) && known.size === mostTexts) known.delete(known.keys().next().value as string);
    known.set(text, result);
    return result;
  };
}
