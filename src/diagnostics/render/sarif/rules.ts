import type { Described } from '../../describe.ts';
import type { Severity } from '../../diagnostic.ts';

/** What is said of a rule beside its findings. */
export type RuleHelp = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly why: string;
  /** Why it matters, what it works out, what to write: plain text, and the same as Markdown. */
  readonly help: { readonly text: string; readonly markdown: string };
  /** By default in the mode of the run. */
  readonly severity: Severity | 'off';
  readonly affectsLoad: boolean;
};

/** A `reportingDescriptor` of the standard. */
export type SarifRule = { readonly id: string } & Readonly<Record<string, unknown>>;

/** What the codes of a stage have in common. */
const stages: readonly (readonly [prefix: string, title: string])[] = [
  ['JMX', 'JMeter does not load the plan as it is written'],
  ['SPEC', 'The capacity spec is not as its schema and its rules want it'],
  ['LIM', 'A list of limits cannot be taken over as it is'],
  ['VAL', 'What steers the validation is not as it should be'],
  ['ENG', 'The engine is not as it should be'],
  ['CLI', 'The command could not do its work'],
];

const levels: Readonly<Record<Severity | 'off', string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  off: 'none',
};

/** All rules, and the codes that were found, in this order. */
export function sarifRules(
  findings: readonly Described[],
  rules: readonly RuleHelp[],
  docs?: string,
): readonly SarifRule[] {
  const known = new Set(rules.map(({ id }) => id));
  const codes = [...new Set(findings.map(({ code }) => code as string))].filter((code) => !known.has(code)).sort();
  return [...rules.map((rule) => ruleDescriptor(rule, docs)), ...codes.map(codeDescriptor)];
}

const ruleDescriptor = (
  { id, name, title, why, help, severity, affectsLoad }: RuleHelp,
  docs: string | undefined,
): SarifRule => ({
  id,
  name: name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
  shortDescription: { text: title },
  fullDescription: { text: why },
  help,
  ...(docs !== undefined && { helpUri: `${docs}#${id.toLowerCase()}` }),
  defaultConfiguration: { enabled: severity !== 'off', level: levels[severity] },
  properties: { tags: ['jmeter', ...(affectsLoad ? ['load'] : [])] },
});

const codeDescriptor = (id: string): SarifRule => ({
  id,
  shortDescription: { text: stages.find(([prefix]) => id.startsWith(prefix))?.[1] ?? id },
});
