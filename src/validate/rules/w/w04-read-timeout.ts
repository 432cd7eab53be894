import { isOf } from '../../model/plan-element.ts';
import type { PlanModel, SamplerModel } from '../../model/plan-model.ts';
import { knownNumber } from '../l/evaluated.ts';
import { users } from '../l/example-groups.ts';
import { once } from '../l/example-parts.ts';
import { element as xml } from '../l/example-xml.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { count, time } from '../wording.ts';
import { open, read } from './example-sockets.ts';
import { readsFrame, readTimeoutOf, socketSamplers } from './sockets.ts';

const within = (milliseconds: string): string =>
  xml(['DurationAssertion', 'DurationAssertionGui'], 'in time', { 'DurationAssertion.duration': milliseconds });

export const readTimeout = defineRule({
  id: 'W04',
  name: 'socket-read-timeout',
  title: 'A read of a WebSocket gives up too early, or never',
  affectsLoad: true,
  severity: LIKELY,
  why: 'A read that times out is a failed sample without a frame. When the requirement allows more time than the read waits, events that come in time by the requirement are counted as errors. A read timeout of 0 waits for ever: the thread hangs until the test is stopped hard.',
  computes: 'the read timeout against the duration that the assertions allow',
  example: {
    before: users({ threads: 50, seconds: 600 }, once(open()), read({ readTimeout: '6000' }, within('10000'))),
    after: users({ threads: 50, seconds: 600 }, once(open()), read({ readTimeout: '15000' }, within('10000'))),
  },
  *check(plan) {
    for (const sampler of socketSamplers(plan)) {
      const millis = readsFrame(sampler.element) ? readTimeoutOf(plan, sampler.element) : undefined;
      if (millis !== undefined) yield* findingsOf(plan, sampler, millis);
    }
  },
});

function* findingsOf(
  plan: PlanModel,
  { element, assertions, threadGroup }: SamplerModel,
  millis: number,
): Iterable<RuleFinding> {
  if (millis === 0) {
    const who = threadGroup.threads === undefined ? 'a thread' : `each of ${count(threadGroup.threads, 'thread')}`;
    yield {
      element,
      property: 'readTimeout',
      message: `the read has no timeout: ${who} waits for ever when no frame comes`,
      hint: 'write the longest time after which an event still counts, in milliseconds',
    };
    return;
  }
  const allowed = assertions
    .filter((assertion) => isOf(assertion, 'DurationAssertion'))
    .map((assertion) => knownNumber(plan, assertion, 'DurationAssertion.duration') ?? 0);
  const most = Math.min(...allowed.filter((duration) => duration > 0));
  if (!Number.isFinite(most) || most <= millis) return;
  yield {
    element,
    property: 'readTimeout',
    message: `the read gives up after ${time(millis / 1000)}, the Duration Assertion allows ${time(most / 1000)}: events between the two are errors`,
    hint: `write a read timeout above ${most}`,
    numbers: { readSeconds: millis / 1000, allowedSeconds: most / 1000 },
  };
}
