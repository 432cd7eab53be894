/** A function of a plan or a part of one that works its result out once, for as long as the part lives. */
export function memoByIdentity<K extends object, T>(compute: (part: K) => T): (part: K) => T {
  const known = new WeakMap<K, { readonly result: T }>();
  return (part) => {
    let entry = known.get(part);
    if (entry === undefined) {
      entry = { result: compute(part) };
      known.set(part, entry);
    }
    return entry.result;
  };
}
