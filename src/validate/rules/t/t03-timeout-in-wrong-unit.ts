import { textOf } from '../../model/plan-element.ts';
import { users } from '../l/example-groups.ts';
import { request } from '../l/example-parts.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningOf, runningTypes } from '../running-of.ts';
import { time } from '../wording.ts';

const HTTP = ['HTTPSampler.connect_timeout', 'HTTPSampler.response_timeout'] as const;
const SOCKET = ['connectTimeout', 'readTimeout'] as const;
/** No answer from another machine comes so soon; as seconds it would be a usual timeout. */
const TOO_SHORT_MILLIS = 100;
const TOO_LONG_MILLIS = 900_000;

const asked = (millis: string): string =>
  users({ loops: 1 }, request('/a', { 'HTTPSampler.connect_timeout': '5000', 'HTTPSampler.response_timeout': millis }));

/** A timeout written in seconds, or in microseconds. */
export const timeoutInWrongUnit = defineRule({
  id: 'T03',
  name: 'timeout-in-wrong-unit',
  title: 'A timeout is so short or long that its unit looks wrong',
  affectsLoad: true,
  severity: { ...LIKELY, strict: 'warning' },
  why: 'Timeouts are milliseconds. One that was meant in seconds fails requests that are answered well; one that is too long holds its thread through most of a test.',
  computes: 'the timeout in words',
  example: { before: asked('30'), after: asked('30000') },
  *check(plan) {
    const sockets = [...runningTypes(plan)].filter((type) => type.startsWith('eu.luminis.jmeter.wssampler.'));
    const timed = [
      ...runningOf(plan, 'HTTPSamplerProxy', 'ConfigTestElement').map((element) => [element, HTTP] as const),
      ...runningOf(plan, ...sockets).map((element) => [element, SOCKET] as const),
    ];
    for (const [element, names] of timed) {
      for (const property of names) {
        const text = plan.variables.evaluate(textOf(element, property) ?? '');
        if (text === undefined || !/^\d+$/.test(text)) continue;
        const millis = Number(text);
        const short = millis > 0 && millis < TOO_SHORT_MILLIS;
        if (!short && millis <= TOO_LONG_MILLIS) continue;
        yield {
          element,
          property,
          message: `${property} ${text} is ${time(millis / 1000)}: ${short ? 'hardly any answer comes so soon, and every request that takes longer fails' : 'a server that hangs holds the thread for so long'}`,
          hint: short
            ? `timeouts are milliseconds: if ${text} s are meant, write ${millis * 1000}`
            : 'timeouts are milliseconds: write 30000 for 30 s',
          numbers: { millis },
        };
      }
    }
  },
});
