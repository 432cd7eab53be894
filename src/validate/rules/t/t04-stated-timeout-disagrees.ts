import { type PlanElement, textOf } from '../../model/plan-element.ts';
import { toNumber } from '../l/evaluated.ts';
import { users } from '../l/example-groups.ts';
import { request } from '../l/example-parts.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningOf, runningTypes } from '../running-of.ts';
import { digits, named, time } from '../wording.ts';

const STATED = /(\d[\d,]*(?:\.\d+)?) (ms|s|min) to (connect|answer)\b/g;
const unitMillis: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000 };

/** Where each class of sampler keeps what the words are about. */
const PROPERTIES = {
  http: { connect: 'HTTPSampler.connect_timeout', answer: 'HTTPSampler.response_timeout' },
  socket: { connect: 'connectTimeout', answer: 'readTimeout' },
} as const;

const asked = (millis: string): string =>
  users(
    { loops: 1 },
    request('/a', {
      'TestPlan.comments': '5 s to connect, 30 s to answer.',
      'HTTPSampler.connect_timeout': '5000',
      'HTTPSampler.response_timeout': millis,
    }),
  );

export const statedTimeoutDisagrees = defineRule({
  id: 'T04',
  name: 'stated-timeout-disagrees',
  title: 'A comment states another timeout than the field has',
  affectsLoad: true,
  severity: LIKELY,
  why: 'A timeout decides how long a hanging request holds its thread, and so what rate is left. Where the comment says "5 s to connect, 30 s to answer" and the field has another number, or none, one of them is a mistake.',
  computes: 'the stated and the real time',
  example: { before: asked('1800000'), after: asked('30000') },
  *check(plan) {
    const sockets = [...runningTypes(plan)].filter((type) => type.startsWith('eu.luminis.jmeter.wssampler.'));
    for (const element of runningOf(plan, 'HTTPSamplerProxy', 'ConfigTestElement', ...sockets)) {
      const names = element.type.startsWith('eu.') ? PROPERTIES.socket : PROPERTIES.http;
      for (const [text, number = '', unit = '', about] of commentOf(element).matchAll(STATED)) {
        const property = names[about as keyof typeof names];
        const field = plan.variables.evaluate(textOf(element, property) ?? '');
        const millis = field === '' ? 0 : toNumber(field);
        const stated = Number(number.replaceAll(',', '')) * (unitMillis[unit] ?? 1);
        if (millis === undefined || Math.abs(millis - stated) < 1) continue;
        yield {
          element,
          ...(textOf(element, property) !== undefined && { property }),
          message: `${named(element)} states ${JSON.stringify(text)}, but ${field === '' ? 'has no such timeout' : `the timeout is ${digits(millis)} ms, that is ${time(millis / 1000)}`}`,
          hint: 'correct the one that is wrong',
          numbers: { statedMillis: stated, actualMillis: millis },
        };
      }
    }
  },
});

const commentOf = (element: PlanElement): string => textOf(element, 'TestPlan.comments') ?? '';
