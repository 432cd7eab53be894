/** What is left of a condition when every `${...}` in it is taken out; functions may make anything, so undefined with one in it. */
export function fixedPart(condition: string): string | undefined {
  if (condition.includes('${__')) return undefined;
  const rest = condition.replace(/\$\{[^{}]*\}/g, '');
  return rest.includes('${') ? undefined : rest.trim();
}

/** Text that no value of its variables can turn into `true` or `false`: it has signs of a comparison in it. */
export const isNeverAWord = (condition: string): boolean => {
  const rest = fixedPart(condition);
  return rest !== undefined && /["'=<>!&|()]/.test(rest);
};

/** The same condition as a text that JMeter evaluates. */
export const asFunction = (condition: string): string => `\${__jexl3(${condition.trim().replaceAll(',', '\\,')},)}`;

/** `"${code}" == "429"`, `vars.get("code") == "429"` */
const EQUALS = /^(?:(["'])\$\{([\w.-]+)\}\1|vars\.get\((["'])([\w.-]+)\3\))\s*==\s*(["'])([^"'$\\]*)\5$/;

/**
 * Values that variables must have for a condition in `__jexl3` or `__groovy` to hold: those of its comparisons by `==`
 * that are joined by `&&`. None for any other condition.
 */
export function wantedValues(condition: string): readonly { readonly name: string; readonly value: string }[] {
  const [, inside] = /^\$\{__(?:jexl[23]|groovy)\((.*?)(?:,\s*\w*\s*)?\)\}$/s.exec(condition.trim()) ?? [];
  if (inside === undefined || /\|\||\?|\b(or|not|eq|ne)\b|!\s*\(/.test(inside)) return [];
  return inside.split('&&').flatMap((clause) => {
    const [, , quoted, , got, , value = ''] = EQUALS.exec(withoutParentheses(clause.trim())) ?? [];
    const name = quoted ?? got;
    return name === undefined ? [] : [{ name, value }];
  });
}

const withoutParentheses = (clause: string): string =>
  /^\(([^()]*(?:\([^()]*\))?[^()]*)\)$/.exec(clause)?.[1]?.trim() ?? clause;
