import type { PlanModel } from '../../model/plan-model.ts';
import { element as xml } from '../l/example-xml.ts';
import { repeats } from '../l/groups.ts';
import { onlySleeps } from '../l/l22-samples-that-are-no-requests.ts';
import { LIKELY } from '../l/severities.ts';
import { fixedRetryWait, waitInVain } from '../r/rejection-wait.ts';
import { defineRule } from '../rule.ts';
import { count, named, rate, time } from '../wording.ts';
import { postScript, scripted } from './example-scripts.ts';
import { loadSamplers, threadsOf } from './how-often.ts';
import { type Script, scriptsOf } from './scripts.ts';
import { type Sleep, sleepsIn } from './sleeps.ts';

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
      if (first === undefined || isSaidElsewhere(script)) continue;
      const seconds = isBranched(script, sleeps) ? undefined : sumOf(sleeps);
      yield {
        element: script.element,
        property: script.property,
        offset: first.offset,
        message: messageOf(plan, script, sleeps, seconds),
        hint: hintOf(script),
        ...(seconds !== undefined && { numbers: { seconds } }),
      };
    }
  },
});

/** A sleep that waits for a quota wants another remedy than a timer (R02, R12); a sampler that only sleeps is no request (L22). */
const isSaidElsewhere = (script: Script): boolean =>
  fixedRetryWait(script) !== undefined ||
  waitInVain(script) !== undefined ||
  (onlySleeps(script.element) && script.samplers.some(({ threadGroup }) => repeats(threadGroup)));

function sumOf(sleeps: readonly Sleep[]): number | undefined {
  let seconds = 0;
  for (const { millis } of sleeps) {
    if (millis === undefined) return undefined;
    seconds += millis / 1000;
  }
  return seconds;
}

/** A sleep behind one of these words may be left out or come more than once. */
const BRANCHES = /^(if|else|while|for|switch|case|catch|each|times|upto|\?)$/;

function isBranched(script: Script, sleeps: readonly Sleep[]): boolean {
  const last = sleeps.at(-1)?.offset ?? 0;
  return script.tokens().some(({ kind, text, offset }) => kind !== 'string' && offset < last && BRANCHES.test(text));
}

function messageOf(plan: PlanModel, script: Script, sleeps: readonly Sleep[], seconds: number | undefined): string {
  const where = INSIDE_SAMPLE.test(script.element.type)
    ? 'counted as response time'
    : `in no sample, when ${ofSamplers(script)} runs`;
  if (seconds === undefined) {
    const known = sumOf(sleeps);
    if (known === undefined || sleeps.length > 1)
      return `the script sleeps for a time that only the run knows, ${where}`;
    return `the script may sleep ${time(known)}, or several times, ${where}`;
  }
  const threads = threadsOf(script);
  const most =
    threads === undefined || plan.samplers.length === 0
      ? ''
      : `; ${count(threads, 'thread')} then reach at most ${rate(threads / seconds)}`;
  return `the script sleeps ${time(seconds)} each time, ${where}${seconds > 0 ? most : ''}`;
}

function ofSamplers({ samplers }: Script): string {
  const [only] = samplers;
  return samplers.length === 1 && only ? named(only.element) : `one of ${count(samplers.length, 'sampler')}`;
}

function hintOf({ element }: Script): string {
  if (element.type === 'JSR223Timer')
    return 'return the milliseconds from the script; JMeter waits them, and stops waiting at the end of the test';
  return 'put a timer under the sampler that has to wait, or a Flow Control Action with a pause';
}
