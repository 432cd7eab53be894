import { type PlanElement, textOf } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import { users } from '../l/example-groups.ts';
import { element } from '../l/example-xml.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { runningOf } from '../running-of.ts';

const PATH = 'IncludeController.includepath';

/** As much of a file as the rules are given to see. */
const START_BYTES = 65_536;

const include = (file: string): string =>
  element(['IncludeController', 'IncludeControllerGui'], 'shared steps', { [PATH]: file });

/** An Include Controller that includes nothing, or not what it seems to. */
export const includeTarget = defineRule({
  id: 'S19',
  name: 'include-target',
  title: 'An Include Controller has a file that cannot be included',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'An Include Controller loads its file before the test starts, when no variable has a value yet, and takes what stands in the first Test Fragment directly below the Test Plan. When the file or the fragment is missing, the branch is empty: the test runs without it and reports no error.',
  computes: '',
  example: {
    before: users({ loops: 1 }, include('${steps}.jmx')),
    after: users({ loops: 1 }, include('steps.jmx')),
  },
  *check(plan) {
    for (const element of runningOf(plan, 'IncludeController')) {
      const path = textOf(element, PATH);
      if (path !== undefined && path !== '') yield* judged(element, path, plan);
    }
  },
});

function* judged(element: PlanElement, path: string, { surroundings }: PlanModel): Generator<RuleFinding> {
  const finding = (message: string, hint: string): RuleFinding => ({ element, property: PATH, message, hint });
  if (path.includes('${')) {
    yield finding(
      `${element.label} includes ${JSON.stringify(path)}, but the file is read before any variable or function has a value: nothing is included`,
      'write the name of the file itself; a folder that changes goes into the JMeter property includecontroller.prefix',
    );
    return;
  }
  const file = surroundings.file?.(path);
  if (file === undefined) return;
  if (!file.found) {
    const guess = file.nearMiss === undefined ? '' : `; did you mean ${JSON.stringify(file.nearMiss)}?`;
    yield finding(
      `${element.label} includes ${JSON.stringify(path)}, which is not there: the test runs without these steps`,
      `put the file beside the plan, or correct its name${guess}`,
    );
    return;
  }
  const whole = file.bytes <= START_BYTES;
  if (whole && !/<(org\.apache\.jmeter\.control\.)?TestFragmentController[\s>]/.test(file.start)) {
    const group = /<(\w*ThreadGroup)[\s>]/.exec(file.start)?.[1];
    yield finding(
      `${element.label} includes ${JSON.stringify(path)}, which has no Test Fragment${group === undefined ? '' : ` but a ${group}`}: nothing is included`,
      'in the included file, put the steps into a Test Fragment directly below the Test Plan',
    );
  }
}
