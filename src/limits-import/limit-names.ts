/** As long as a name in a spec may be. */
const LONGEST = 64;

/** A text as a name in a spec: letters, digits and hyphens, a letter first. */
export function asName(text: string): string {
  const name = text
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  return name === '' ? 'limit' : name;
}

/**
 * A name that no other limit has. The same key stands in several namespaces: the first keeps the short name, the others
 * get their namespace in front, or a number behind.
 */
export function freeName(wanted: string, namespace: string | null, isTaken: (name: string) => boolean): string {
  const plain = asName(wanted);
  if (!isTaken(plain)) return plain;
  const qualified = namespace === null ? plain : asName(`${namespace}-${wanted}`);
  if (!isTaken(qualified)) return qualified;
  for (let number = 2; ; number += 1) {
    const end = `-${number}`;
    const numbered = `${qualified.slice(0, LONGEST - end.length)}${end}`;
    if (!isTaken(numbered)) return numbered;
  }
}
