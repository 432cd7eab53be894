import { read } from '../../jmx/read.ts';
import { buildPlanModel } from '../../validate/model/build-plan-model.ts';
import type { Rule, RuleFinding } from '../../validate/rules/rule.ts';

/** What a rule says of the plan in its own example; undefined for those that need a file, a spec or a version beside it. */
export function exampleFinding({ example, check }: Rule): RuleFinding | undefined {
  const plan = read(
    `<jmeterTestPlan version="1.2" properties="5.0" jmeter="5.6.3"><hashTree><TestPlan guiclass="TestPlanGui" testclass="TestPlan" testname="plan"/><hashTree>${example.before}</hashTree></hashTree></jmeterTestPlan>`,
  ).value;
  if (!plan) return undefined;
  const [first] = check(buildPlanModel(plan.roots, plan.positionOf, {}));
  return first;
}
