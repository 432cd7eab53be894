import { isOf, type PlanElement } from '../../model/plan-element.ts';
import type { SamplerModel } from '../../model/plan-model.ts';
import { wholeOf } from '../../model/values.ts';
import { users } from '../l/example-groups.ts';
import { get, request } from '../l/example-parts.ts';
import { element as xml } from '../l/example-xml.ts';
import { defineRule } from '../rule.ts';
import { count, named, time } from '../wording.ts';
import { isHttp, knownHttpText } from './http-settings.ts';

const within = (milliseconds: number): string =>
  xml(['DurationAssertion', 'DurationAssertionGui'], 'quick', { 'DurationAssertion.duration': String(milliseconds) });

/** A Duration Assertion where only a timeout would end the request. */
export const durationAssertionAsTimeout = defineRule({
  id: 'T02',
  name: 'duration-assertion-as-timeout',
  title: 'A Duration Assertion stands where a timeout is missing',
  affectsLoad: true,
  severity: { author: 'info', ci: 'info', strict: 'warning' },
  why: 'A Duration Assertion looks at a sample when it is over: it makes a slow response a failure and ends nothing. The thread waits as long as the server takes.',
  computes: 'the allowed time, and the requests that may take longer',
  example: {
    before: users({ loops: 1 }, get('/a', within(2000))),
    after: users({ loops: 1 }, request('/a', { 'HTTPSampler.response_timeout': '10000' }, within(2000))),
  },
  *check(plan) {
    const { evaluate } = plan.variables;
    const endless = new Map<PlanElement, SamplerModel[]>();
    for (const sampler of plan.samplers) {
      if (!isHttp(sampler) || knownHttpText(plan, sampler, 'HTTPSampler.response_timeout') !== '') continue;
      for (const assertion of sampler.assertions) {
        if (isOf(assertion, 'DurationAssertion')) endless.set(assertion, [...(endless.get(assertion) ?? []), sampler]);
      }
    }
    for (const [element, samplers] of endless) {
      const millis = wholeOf(element, 'DurationAssertion.duration', evaluate);
      if (millis === undefined || millis <= 0) continue;
      const [first] = samplers as [SamplerModel];
      yield {
        element,
        property: 'DurationAssertion.duration',
        message: `${named(element)} fails samples over ${time(millis / 1000)}, but ends none: ${samplers.length === 1 ? named(first.element) : count(samplers.length, 'request')} without a response timeout still ${samplers.length === 1 ? 'waits' : 'wait'} for ever`,
        hint: `keep it as a criterion, and set a response timeout above ${millis} ms`,
        numbers: { allowedMillis: millis, requests: samplers.length },
      };
    }
  },
});
