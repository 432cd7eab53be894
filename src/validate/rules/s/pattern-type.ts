/** Rules by which a Response Assertion compares, in the order in which it asks for them. */
const RULES: readonly (readonly [number, string])[] = [
  [2, 'Contains'],
  [8, 'Equals'],
  [16, 'Substring'],
  [1, 'Matches'],
];
const NOT = 4;
const OR = 32;

/** What is wrong with the pattern matching rule of a Response Assertion, a sum of bits; nothing for expressions. */
export function patternTypeProblem(text: string): { readonly message: string; readonly hint: string } | undefined {
  if (!/^\d+$/.test(text)) return undefined;
  const type = Number(text);
  const chosen = RULES.filter(([bit]) => (type & bit) !== 0);
  const unknown = type & ~(1 | 2 | 4 | 8 | 16 | 32);
  if (unknown === 0 && chosen.length === 1) return undefined;
  const flags = (type & NOT ? NOT : 0) + (type & OR ? OR : 0);
  // Without any of the four the assertion falls through to Matches.
  const [bit, applied] = chosen[0] ?? [1, 'Matches'];
  const reason =
    chosen.length === 0
      ? 'names none of the four ways to compare'
      : chosen.length > 1
        ? `names ${chosen.length} ways to compare (${chosen.map(([, name]) => name).join(', ')})`
        : `has bits that mean nothing (${unknown})`;
  return {
    message: `pattern matching rule ${type} ${reason}: JMeter compares by ${applied}`,
    hint: `write ${bit + flags} to keep that, or 2 Contains, 1 Matches, 8 Equals, 16 Substring; plus 4 for Not, plus 32 for Or`,
  };
}
