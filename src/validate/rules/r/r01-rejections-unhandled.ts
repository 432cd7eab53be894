import { isOf, type PlanElement, textOf } from '../../model/plan-element.ts';
import type { PlanModel, SamplerModel } from '../../model/plan-model.ts';
import { scriptsOf } from '../j/scripts.ts';
import { users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { REMARK } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { count, named } from '../wording.ts';
import { flow } from './example-retry.ts';
import { knownRequestOf } from './known-request.ts';
import { runtimeCallOf } from './own-runtime.ts';
import { asksFor429, conditionAsksFor429, conditionOf, readsRetryAfter } from './rejection.ts';
import { drawsOnQuota } from './requests.ts';

export const rejectionsUnhandled = defineRule({
  id: 'R01',
  name: 'rejections-unhandled',
  title: 'A quota is known, and nothing in the plan looks at 429',
  affectsLoad: true,
  severity: REMARK,
  why: 'JMeter has no retry of its own and marks a 429 as failed like any other answer above 399. Without something that looks at it the rejected work is lost, and the result mixes requests that the quota refused with those that the target could not do.',
  computes: 'the samplers whose answers may be rejections',
  example: {
    before: users({ threads: 10, seconds: 60 }, get('/orders')),
    after: flow('patient'),
  },
  *check(plan) {
    const limits = plan.surroundings.limits ?? [];
    const [limit] = limits;
    const samplers = plan.samplers.filter((sampler) => drawsOnQuota(sampler) && !isFree(plan, sampler));
    const [first] = samplers;
    if (limit === undefined || first === undefined || isUnreadable(plan.running)) return;
    if (scriptsOf(plan).some((script) => asksFor429(script) || readsRetryAfter(script))) return;
    if (plan.running.some((element) => looksAtAnswer(element) || settles(plan, element))) return;
    yield {
      element: first.threadGroup.element,
      message: `${samplers.length === 1 ? named(first.element) : count(samplers.length, 'sampler')} may be rejected by ${limits.length === 1 ? `the quota ${limit.text}` : `the ${limits.length} quotas`}, and nothing in the plan looks at 429 or Retry-After`,
      hint: 'put each request into a While Controller with a script that waits for Retry-After, or count rejections apart by an assertion on the code 429',
      numbers: { samplers: samplers.length },
    };
  },
});

/** The spec says that the request draws on none of its quotas. */
const isFree = (plan: PlanModel, sampler: SamplerModel): boolean => knownRequestOf(plan, sampler)?.limits.length === 0;

/** Parts that may look at an answer without showing it here. */
const isUnreadable = (running: readonly PlanElement[]): boolean =>
  running.some(
    (element) =>
      isOf(element, 'IncludeController') || (textOf(element, 'filename') !== undefined && hasScriptFile(element)),
  );

const hasScriptFile = (element: PlanElement): boolean =>
  /^(JSR223|BeanShell|BSF)/.test(element.type) && textOf(element, 'filename')?.trim() !== '';

/** A condition, assertion or extractor that tells a rejection from other answers, or at least a failure from a success. */
const looksAtAnswer = (element: PlanElement): boolean =>
  conditionAsksFor429(element) ||
  assertsCode(element) ||
  conditionOf(element).includes('last_sample_ok') ||
  EXTRACTS.some((name) => /retry-after/i.test(textOf(element, name) ?? '')) ||
  textOf(element, 'RegexExtractor.useHeaders') === 'code';

/** The runtime of a generated plan judges each answer, and sends again what was rejected. */
const settles = (plan: PlanModel, element: PlanElement): boolean =>
  element.type === 'JSR223Assertion' && runtimeCallOf(plan, element)?.name === 'settle';

const EXTRACTS = ['RegexExtractor.regex', 'BoundaryExtractor.lboundary'];

const assertsCode = (element: PlanElement): boolean =>
  isOf(element, 'ResponseAssertion') &&
  element.node.props.some(
    (prop) =>
      prop.kind === 'collectionProp' &&
      prop.items.some((item) => 'value' in item && String(item.value).includes('429')),
  );
