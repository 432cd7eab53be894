import { isOf, type PlanElement, textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { count, named } from '../wording.ts';
import { users } from './example-groups.ts';
import { flowControl, get, scriptSampler } from './example-parts.ts';
import { mainGroups, repeats, requestsOf } from './groups.ts';
import { LIKELY } from './severities.ts';

const withoutRequest: Readonly<Record<string, string>> = {
  DebugSampler: 'lists variables',
  'kg.apc.jmeter.samplers.DummySampler': 'makes up a response',
  SystemSampler: 'starts a process',
};

export const samplesThatAreNoRequests = defineRule({
  id: 'L22',
  name: 'samples-that-are-no-requests',
  title: 'Samples without a request count in throughput and response times',
  affectsLoad: true,
  severity: LIKELY,
  why: 'Every sampler that runs makes a row in the results. Debug, dummy and process samplers and scripts that only sleep send nothing to the target, but raise the samples per second and pull the percentiles to their own times.',
  computes: 'the share of such samplers among those of the group',
  example: {
    before: users({ threads: 50, seconds: 600 }, get('/orders'), scriptSampler('sleep(2000)')),
    after: users({ threads: 50, seconds: 600 }, get('/orders'), flowControl(1, '2000')),
  },
  *check(plan) {
    for (const group of mainGroups(plan)) {
      const requests = requestsOf(group);
      for (const { element, runsPerIteration } of requests) {
        const does = withoutRequest[element.type] ?? (onlySleeps(element) ? 'only sleeps' : undefined);
        // A plan made of such samplers is a demonstration; a single one in many iterations is nothing.
        const all = requests.every((other) => withoutRequest[other.element.type] !== undefined);
        if (does === undefined || all || !repeats(group) || (runsPerIteration ?? 1) < 0.01) continue;
        yield {
          element,
          message: `${named(element)} ${does} and sends no request, but its samples count: it is one of ${count(requests.length, 'sampler')} of ${named(group.element)}, so ${Math.round(100 / requests.length)} % of its samples`,
          hint:
            does === 'only sleeps'
              ? 'pause with a timer or a Flow Control Action, which make no sample'
              : 'disable it for the load, or leave its label out of the results (SampleResult.setIgnore() in a script)',
          numbers: { samplers: requests.length },
        };
      }
    }
  },
});

/** A script that is one call of sleep. */
export function onlySleeps(element: PlanElement): boolean {
  if (!isOf(element, 'JSR223Sampler', 'BeanShellSampler')) return false;
  const text = textOf(element, 'script') ?? textOf(element, 'BeanShellSampler.query') ?? '';
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').trim();
  return /^(Thread\.)?sleep\s*\([^;\n]*\)\s*;?$/.test(code) && !code.includes('setIgnore');
}
