import { isOf, type PlanElement } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { count, digits, list, named } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, throughput } from './example-parts.ts';
import { LIKELY } from './severities.ts';
import { throughputShare } from './throughput-share.ts';

const share = (name: string, percent: string): string =>
  throughput(
    name,
    {
      'ThroughputController.style': 1,
      'ThroughputController.perThread': false,
      'ThroughputController.maxThroughput': 1,
      'ThroughputController.percentThroughput': percent,
    },
    get(`/${name}`),
  );

export const sharesDoNotSum = defineRule({
  id: 'L46',
  name: 'shares-do-not-sum',
  title: 'Percentages of Throughput Controllers side by side are not 100 in sum',
  affectsLoad: true,
  severity: LIKELY,
  why: 'Each percentage is a share of the iterations by itself; the controllers do not know each other. Shares of 60 and 30 leave iterations that do nothing (and loop at once), 80 and 40 make iterations that do both. A percentage of 0 never runs.',
  computes: 'the sum of the shares',
  example: {
    before: users({ threads: 10, seconds: 600 }, share('browse', '60'), share('buy', '4')),
    after: users({ threads: 10, seconds: 600 }, share('browse', '60'), share('buy', '40')),
  },
  *check(plan) {
    const parents = new Set(plan.running.filter((at) => isOf(at, 'ThroughputController')).map(({ parent }) => parent));
    for (const parent of parents) {
      const controllers = (parent?.children ?? []).filter((child) => child.runs && isOf(child, 'ThroughputController'));
      const shares = controllers.map((controller) => ({ controller, ...throughputShare(plan, controller) }));
      const values = shares.flatMap(({ style, value }) => (style === 'percent' && value !== undefined ? [value] : []));
      for (const { controller, style, value } of shares) {
        if (value !== undefined && value <= 0)
          yield never(controller, style === 'percent' ? '0 %' : `${digits(value)} executions`);
        if (value !== undefined && value > 100 && style === 'percent') yield beyondAll(controller, value);
      }
      const [first] = controllers;
      const sum = values.reduce((total, value) => total + value, 0);
      // A single one is "in some of the iterations"; far from a partition nothing was to sum up.
      if (
        first === undefined ||
        values.length < 2 ||
        values.length < shares.length ||
        values.every((value) => value >= 100)
      )
        continue;
      if (
        Math.abs(sum - 100) < 0.5 ||
        [33.3, 16.7, 14.3, 66.7].some((part) => values.includes(part) && Math.abs(sum - 100) < 2)
      )
        continue;
      yield {
        element: first,
        message: `${list(
          shares.map(({ controller, value }) => `${named(controller)} ${digits(value ?? 0)} %`),
          6,
        )} are ${digits(sum)} % together: ${sum < 100 ? `${digits(100 - sum)} % of the iterations run none of these ${count(values.length, 'controller')}` : 'some iterations run several of them'}`,
        hint: 'let the shares be 100 % together, or choose by one Switch or Random Controller',
        numbers: { percentTogether: sum },
      };
    }
  },
});

const beyondAll = (element: PlanElement, value: number) => ({
  element,
  message: `${named(element)} lets ${digits(value)} % of the iterations through, which is no more than all of them`,
  hint: 'write a percentage up to 100',
  numbers: { percent: value },
});

const never = (element: PlanElement, value: string) => ({
  element,
  message: `${named(element)} lets ${value} through: what it holds never runs`,
  hint: 'write a share above 0, or disable the controller',
});
