import type { PlanModel } from '../../model/plan-model.ts';
import { element as xml } from '../l/example-xml.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { count, rate, time } from '../wording.ts';
import { postScript, scripted } from './example-scripts.ts';
import { loadSamplers, threadsOf } from './how-often.ts';
import { type Script, scriptsOf } from './scripts.ts';
import { sleepsIn } from './sleeps.ts';

const INSIDE_SAMPLE = /Sampler$/;

export const sleepInScript = defineRule({
  id: 'J04',
  name: 'script-sleeps',
  title: 'A script makes its thread sleep',
  affectsLoad: true,
  severity: LIKELY,
  why: 'A sleep in a script is a pause that no timer shows. In a sampler it counts as response time; elsewhere it is in no sample at all, and in both places it ignores the end of the test: a sleep of 60 s near the end made a group overrun by 50 s. A timer waits outside the sample and is cut at the end.',
  computes: 'the sum of the pauses and the rate that the threads can reach with them',
  example: {
    before: scripted(postScript('Thread.sleep(2000)')),
    after: scripted(xml(['ConstantTimer', 'ConstantTimerGui'], 'think', { 'ConstantTimer.delay': '2000' })),
  },
  *check(plan) {
    for (const script of scriptsOf(plan)) {
      if (loadSamplers(script.samplers).length === 0) continue;
      const sleeps = sleepsIn(script);
      const first = sleeps[0];
      if (first === undefined) continue;
      const seconds = sleeps.reduce<number | undefined>(
        (sum, { millis }) => (sum === undefined || millis === undefined ? undefined : sum + millis / 1000),
        0,
      );
      yield {
        element: script.element,
        property: script.property,
        offset: first.offset,
        message: messageOf(plan, script, seconds),
        hint: hintOf(script),
        ...(seconds !== undefined && { numbers: { seconds } }),
      };
    }
  },
});

function messageOf(plan: PlanModel, script: Script, seconds: number | undefined): string {
  const inSample = INSIDE_SAMPLE.test(script.element.type);
  const where = inSample
    ? 'counted as response time'
    : `before or after ${count(script.samplers.length, 'sampler')}, in no sample`;
  if (seconds === undefined) return `the script sleeps for a time of its own, ${where}`;
  const threads = threadsOf(script);
  const most =
    threads === undefined || plan.samplers.length === 0
      ? ''
      : `; ${count(threads, 'thread')} then reach at most ${rate(threads / seconds)}`;
  return `the script sleeps ${time(seconds)}, ${where}${seconds > 0 ? most : ''}`;
}

function hintOf({ element }: Script): string {
  if (element.type === 'JSR223Timer')
    return 'return the milliseconds from the script; JMeter waits them, and stops waiting at the end of the test';
  return 'put a timer under the sampler that has to wait, or a Flow Control Action with a pause';
}
