import { expect } from 'chai';
import { explain } from '../../src/explain/explain.ts';
import { renderJson } from '../../src/explain/render-json.ts';
import { renderExplanation } from '../../src/explain/render-text.ts';
import { scenarioOf } from '../support/scenario-of.ts';

const minute = { type: 'fixed-window', allow: 300, per: '60s' };
const arrivals = (rate: string, time: string) => ({ type: 'arrivals', rate, for: time });
const items = (within: string, rate?: string) => ({ type: 'items', data: 'rows', within, ...(rate && { rate }) });

function explained(load: object, limit: object = minute, intent = 'respect') {
  const { scenario } = scenarioOf(
    {
      ...{ name: 'question', intent, target: { url: 'https://api.example.com' }, limits: { quota: limit } },
      ...('data' in load && { data: { rows: { type: 'csv', file: 'rows.csv', use: 'once' } } }),
      workloads: {
        work: {
          load,
          flow: [
            {
              ...{ type: 'http', name: 'call', method: 'GET', path: 'data' in load ? '/x/${rows.id}' : '/x' },
              ...{ limits: ['quota'], assume: { time: { p50: '100ms' } } },
            },
          ],
        },
      },
    },
    { 'rows.csv': `id\n${Array.from({ length: 500 }, (_, row) => row).join('\n')}\n` },
  );
  return explain(scenario);
}

/** Questions that are allowed, at the ends of what can be asked: what the answer has to say. */
describe('an absurd question', () => {
  const cases: readonly [text: string, given: () => ReturnType<typeof explained>, says: readonly string[]][] = [
    [
      'of a million arrivals per second',
      () => explained(arrivals('1000000/s', '15m')),
      ['asked 1,000,000/s', 'start about 4,050 of 900,000,000 iterations in 15 min', 'for 2,314 days 19 h', 'to 4.5/s'],
    ],
    [
      'of one arrival in forty minutes',
      () => explained(arrivals('0.0004/s', '720h')),
      ['falls to 0.0004/s', '30 days'],
    ],
    [
      // What cannot be written in a spec is no remedy: less than one in eleven days.
      'of a limit of one a month',
      () => explained(arrivals('4/s', '60s'), { type: 'fixed-window', allow: 1, per: '720h' }),
      ['safe 0.00000035/s', 'start about 1 of 240 iterations', 'for 8,000 days'],
    ],
    [
      'of a limit that others use up',
      () => explained(arrivals('4/s', '60s'), { ...minute, background: '4.9999/s' }),
      ['safe 0.00009/s', 'lower the rate of work to 0.00009/s'],
    ],
    [
      'of a deadline that is past when the first is done',
      () => explained(items('1ms')),
      ['in 111 s, and no more than 0.001 s are allowed', 'they take 111 s', 'allow 112 s for the 500 items of work'],
    ],
    [
      'of a pace against its own deadline',
      () => explained(items('10m', '0.01/s')),
      ['the spec paces them at 0.01/s', 'raise the rate of work to 0.84/s'],
    ],
    [
      'of users who take no time',
      () => explained({ type: 'users', users: 100_000, for: '60s' }),
      ['100,000 users / 0.1 s = 1,000,000/s', 'each iteration takes 6 h 10 min'],
    ],
    [
      'of users who come once a month',
      () => explained({ type: 'users', users: 5, pacing: '720h', for: '60s' }),
      ['0.0000019 iterations/s', 'start about 5 iterations in 60 s'],
    ],
    [
      'of a bucket of one permit',
      () => explained(arrivals('4/s', '60s'), { type: 'token-bucket', rate: '3/s', burst: 1 }, 'resilience'),
      ['50 % are answered 429 (120 of 240)'],
    ],
  ];
  for (const [text, given, says] of cases) {
    it(`${text} has an answer in numbers`, () => {
      const explanation = given();
      const whole = renderExplanation(explanation).replace(/\s+/g, ' ');
      for (const part of says) expect(whole).to.include(part);
      expect(whole).not.to.match(/NaN|Infinity|null|undefined|\be[+-]\d/);
      expect(renderJson([explanation], false)).not.to.match(/NaN|Infinity/);
      for (const { remedies } of explanation.conflicts)
        for (const { sentence } of remedies) expect(sentence).not.to.match(/0\.0000000|[0-9]{3,} days/);
    });
  }
});
