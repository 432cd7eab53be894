import { type PlanElement, textOf } from '../../model/plan-element.ts';
import { postScript, scripted } from '../j/example-scripts.ts';
import { scriptsOf } from '../j/scripts.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { samplersOfPart } from '../samplers-of-part.ts';
import { count } from '../wording.ts';
import { asksFor429, makesGood } from './rejection.ts';

export const rejectionAsSuccess = defineRule({
  id: 'R10',
  name: 'rejection-as-success',
  title: 'A 429 is counted as a success',
  affectsLoad: true,
  severity: LIKELY,
  why: 'A script that sets a rejected sample to successful, or an assertion that ignores its status, hides the rejection and sends nothing again: the work is lost, the error rate stays at 0 %, and the fast rejections pull the response times down. Throughput then counts what the quota refused.',
  computes: 'the samplers whose rejections are hidden',
  example: {
    before: scripted(postScript('if (prev.responseCode == "429") prev.setSuccessful(true)')),
    after: scripted(postScript('if (prev.responseCode == "429") prev.responseMessage = "rejected by the quota"')),
  },
  *check(plan) {
    for (const script of scriptsOf(plan)) {
      if (!makesGood(script) || !asksFor429(script)) continue;
      yield {
        element: script.element,
        property: script.property,
        ...textsOf('the script sets a sample with 429 to successful', script.samplers.length),
      };
    }
    for (const element of runningOf(plan, 'ResponseAssertion')) {
      if (!assumesSuccessOf429(element)) continue;
      const samplers = samplersOfPart(plan, element).length;
      yield { element, ...textsOf('the assertion ignores the status and takes the code 429 as right', samplers) };
    }
  },
});

const textsOf = (what: string, samplers: number) => ({
  message: `${what}: rejections of ${count(samplers, 'sampler')} count as work that was done`,
  hint: 'leave the sample failed and count rejections apart by their code; a run that looks for the limit takes 429 out of the error rate when it is judged',
  numbers: { samplers },
});

function assumesSuccessOf429(element: PlanElement): boolean {
  if (textOf(element, 'Assertion.assume_success') !== 'true') return false;
  if (textOf(element, 'Assertion.test_field') !== 'Assertion.response_code') return false;
  if (((Number(textOf(element, 'Assertion.test_type') ?? 2) >> 2) & 1) === 1) return false;
  const patterns = element.node.props.find(({ name }) => name === 'Asserion.test_strings');
  return (
    patterns?.kind === 'collectionProp' &&
    patterns.items.some((item) => 'value' in item && /(^|\D)429(\D|$)/.test(String(item.value)))
  );
}
