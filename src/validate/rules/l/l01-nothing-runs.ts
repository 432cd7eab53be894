import { isOf, type PlanElement } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { count, named } from '../wording.ts';
import { users } from './example-groups.ts';
import { get } from './example-parts.ts';
import { below, mainGroups } from './groups.ts';
import { CERTAIN } from './severities.ts';

export const nothingRuns = defineRule({
  id: 'L01',
  name: 'nothing-runs',
  title: 'No enabled thread group with an enabled sampler: the run is green and empty',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'JMeter ends a plan without anything to run at once, prints a summary of 0 samples and exits with 0. A build that only looks at the exit code or at the share of errors passes.',
  computes: 'thread groups and samplers, and how many of them are disabled',
  example: {
    before: users({ threads: 10, seconds: 60, name: 'load' }),
    after: users({ threads: 10, seconds: 60, name: 'load' }, get('/orders')),
  },
  *check(plan) {
    const groups = mainGroups(plan);
    // A class that nobody knows may be a sampler.
    const empty = groups.filter(({ element, samplers }) => samplers.length === 0 && !below(element).some(isUnknown));
    if (groups.length > empty.length) {
      for (const { element } of empty) yield emptyGroup(element);
      return;
    }
    const root = plan.all.find((element) => isOf(element, 'TestPlan'));
    if (root === undefined || isPartOfAnother(plan) || plan.samplers.length > 0) return;
    yield {
      element: groups[0]?.element ?? root,
      message: `no sampler runs: the plan has ${inventory(plan, 'ThreadGroup', 'thread group')} and ${inventory(plan, 'Sampler', 'sampler')}; the run ends at once with 0 samples and exit code 0`,
      hint: 'enable a thread group that holds an enabled sampler',
    };
  },
});

/** `no sampler`, `2 samplers (disabled)`, `3 thread groups (1 enabled)`. */
function inventory({ all }: PlanModel, role: string, noun: string): string {
  const found = all.filter(({ roles }) => roles.includes(role));
  const enabled = found.filter(({ runs }) => runs).length;
  if (found.length === 0) return `no ${noun}`;
  const state = enabled === found.length ? 'enabled' : enabled === 0 ? 'disabled' : `${enabled} enabled`;
  return `${count(found.length, noun)} (${state})`;
}

const emptyGroup = (element: PlanElement): RuleFinding => ({
  element,
  message: `thread group ${named(element)} runs, but no enabled sampler stands in it: its threads end at once and it makes no load`,
  hint: 'put a sampler into it, or disable the group',
});

const isUnknown = ({ runs, roles }: PlanElement): boolean => runs && roles.length === 0;

/** Fragments are for other plans; recorders, mirrors and whole groups behind an Include Controller work without a group. */
const isPartOfAnother = (plan: PlanModel): boolean =>
  plan.all.some((element) =>
    isOf(element, 'TestFragmentController', 'IncludeController', 'ProxyControl', 'HttpMirrorControl'),
  );
