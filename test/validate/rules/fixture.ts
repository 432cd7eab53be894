import type { Surroundings } from '../../../src/validate/model/plan-model.ts';

/** A plan for a rule: the XML fragment in the TestPlan's `<hashTree>`, or the rule's own example. */
export type RuleFixture = {
  readonly plan: 'before' | string;
  readonly surroundings?: Surroundings;
};

/** What a rule finds and what it leaves alone, beside its own example. */
export type RuleFixtures = {
  readonly found: readonly (RuleFixture & {
    /** Each finding's message, in file order; a single one may stand alone. */
    readonly message: string | RegExp | readonly (string | RegExp)[];
  })[];
  readonly clean: readonly (string | RuleFixture)[];
};

/** A whole plan around a fragment; a fragment that starts with a TestPlan or a root stays as it is. */
export function planAround(fragment: string): string {
  const trimmed = fragment.trim();
  if (trimmed.startsWith('<jmeterTestPlan') || trimmed.startsWith('<?xml')) return trimmed;
  const inside = trimmed.startsWith('<TestPlan')
    ? trimmed
    : `<TestPlan guiclass="TestPlanGui" testclass="TestPlan" testname="plan"/><hashTree>${trimmed}</hashTree>`;
  return `<jmeterTestPlan version="1.2" properties="5.0" jmeter="5.6.3"><hashTree>${inside}</hashTree></jmeterTestPlan>`;
}
