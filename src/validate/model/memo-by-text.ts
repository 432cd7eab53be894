/** Texts shorter than this are read faster than they are looked up. */
const LEAST_CHARACTERS = 2000;
/** Results kept at a time; a plan has few long scripts, and many plans have the same ones. */
const MOST_TEXTS = 64;

/**
 * A function of a text that keeps its results for the last long texts; several rules read the same script. They are
 * compared one by one, since texts of another length differ at once and comparing 100 kB costs a tenth of hashing them,
 * which a map by text would do for every plan anew.
 */
export function memoByText<T>(compute: (text: string) => T, mostTexts = MOST_TEXTS): (text: string) => T {
  /** The last asked for stands last, so that the first is the one to go. */
  const known: { readonly text: string; readonly result: T }[] = [];
  return (text) => {
    if (text.length < LEAST_CHARACTERS) return compute(text);
    const at = known.findLastIndex((entry) => entry.text === text);
    const [entry = { text, result: compute(text) }] = at === -1 ? [] : known.splice(at, 1);
    if (known.length === mostTexts) known.shift();
    known.push(entry);
    return entry.result;
  };
}

/** The same for what is told apart by a short text, such as names and patterns, of which plans have the same few over and over. */
export function memoByKey<Args extends readonly unknown[], T>(
  compute: (...args: Args) => T,
  keyOf: (...args: Args) => string,
  mostKeys: number,
): (...args: Args) => T {
  const known = new Map<string, T>();
  return (...args) => {
    const key = keyOf(...args);
    if (known.has(key)) return known.get(key) as T;
    const result = compute(...args);
    if (known.size === mostKeys) known.clear();
    known.set(key, result);
    return result;
  };
}
