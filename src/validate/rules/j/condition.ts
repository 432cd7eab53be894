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
