/**
 * Rules that judge a plan which JMeter loads have ids of their own beside the codes of the catalogue: the letter of the
 * group and two digits.
 */
export type RuleLetter = 'S' | 'L' | 'R' | 'W' | 'D' | 'J' | 'M' | 'T' | 'X' | 'H' | 'V';
export type RuleId = `${RuleLetter}${number}`;

/** Words of a rule's finding; they come from the rule, since they hold numbers worked out for one plan. */
export type RuleArgs = {
  readonly message: string;
  readonly hint: string;
  readonly numbers?: Readonly<Record<string, number>>;
};

/** Whether a code is the id of a rule: `L11`, and not `JMX011`. */
export const isRuleId = (code: string): code is RuleId => /^[SLRWDJMTXHV]\d{2}$/.test(code);
