import { expect } from 'chai';
import { explain } from '../../src/explain/explain.ts';
import { scenarioOf } from '../support/scenario-of.ts';

type Question = { readonly load?: object; readonly policy?: string; readonly save?: object };

/** 600 users of a cycle of 102 s (1.9 + 0.1 + 99.9 + 0.1) against 5/s; the first call's answer is needed for the rest. */
function said({ load = { pause: '1.9s' }, policy = 'none', save = {} }: Question): string {
  const time = { p50: '100ms', p95: '100ms' };
  const call = { type: 'http', method: 'GET', path: '/x', assume: { time } };
  const spec = {
    name: 'question',
    intent: 'resilience',
    target: { url: 'https://api.example.com' },
    limits: { quota: { type: 'fixed-window', allow: 300, per: '60s' } },
    retry: { policy },
    workloads: {
      work: {
        load: { type: 'users', users: 600, for: '10m', ...load },
        flow: [
          { ...call, name: 'begin', limits: ['quota'], save: { id: { type: 'json', path: '$.id', ...save } } },
          { type: 'pause', for: '99.9s' },
          { ...call, name: 'end' },
        ],
      },
    },
  };
  return explain(scenarioOf(spec).scenario)
    .conflicts.map(({ sentence }) => sentence)
    .join('\n');
}

describe('users who come again sooner when they are rejected', () => {
  it('are counted: 600 / (0.1 s + 1.9 s) instead of 600 / 102 s', () => {
    expect(said({})).to.contain(
      ' An iteration that is rejected is over at once, and its user comes again after 2 s instead of 102 s: ' +
        '600 users in that state ask for 300/s, so the first rejections bring more of them.',
    );
  });

  const others: readonly (readonly [name: string, question: Question])[] = [
    ['try again', { policy: 'recommended' }],
    ['go on without the answer', { save: { whenMissing: 'keep-empty' } }],
    ['are paced together', { load: { rate: '6/s' } }],
    ['would not come much sooner', { load: { pause: '60s' } }],
    ['start their iterations a fixed time apart', { load: { pacing: '60s' } }],
    ['do so many iterations', { load: { pause: '1.9s', iterations: 5, for: undefined } }],
  ];
  for (const [name, question] of others) {
    it(`are not spoken of where users ${name}`, () => {
      expect(said(question)).to.match(/429/).and.not.to.contain('comes again');
    });
  }
});
