import { expect } from 'chai';
import { drawTimes, holdTimes } from '../../../src/capacity/demand/draw-times.ts';
import { demandOf } from '../../../src/capacity/iteration-demand.ts';
import type { Step } from '../../../src/spec/scenario.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

const time = (p50: string) => ({ assume: { time: { p50, p95: p50 } } });
const open = { type: 'websocket-open', name: 'open', path: '/ws', limits: ['q'], ...time('200ms') };
const again = { ...open, name: 'open again' };
const close = { type: 'websocket-close', name: 'close' };
const pause = { type: 'pause', for: '1s' };
const times = (count: number, flow: readonly object[]) => ({ type: 'repeat', times: count, flow });

function flowOf(flow: readonly object[]): readonly Step[] {
  const { scenario } = scenarioOf({
    ...{ name: 'question', intent: 'resilience' },
    target: { url: 'http://api.example.com', websocketUrl: 'ws://api.example.com' },
    limits: { q: { type: 'concurrency', max: 5 } },
    workloads: { work: { load: { type: 'users', users: 1, for: '60s' }, flow } },
  });
  return scenario.workloads[0]?.flow ?? [];
}

describe('an open step', () => {
  const cases: readonly {
    readonly text: string;
    readonly flow: readonly object[];
    readonly seconds: number;
    readonly draws: readonly (readonly [offset: number, draws: number, holds: number])[];
  }[] = [
    // 0.2 s and four pauses of 1 s; what finds the socket open takes no time.
    { text: 'draws once in a loop', flow: [times(4, [open, pause])], seconds: 4.2, draws: [[0, 1, 4.2]] },
    {
      text: 'draws once for each time that the socket was closed',
      flow: [times(2, [open, pause, close])],
      seconds: 2.4,
      draws: [
        [0, 1, 1.2],
        [1.2, 1, 1.2],
      ],
    },
    {
      text: 'draws where a choice has not opened it',
      flow: [
        {
          type: 'choose',
          options: [
            { weight: 1, flow: [open] },
            { weight: 3, flow: [pause] },
          ],
        },
        again,
      ],
      // 1/4 x 0.2 s + 3/4 x 1 s, then 3/4 x 0.2 s.
      seconds: 0.95,
      draws: [
        [0, 0.25, 0.95],
        [0.8, 0.75, 0.15],
      ],
    },
  ];
  for (const { text, flow, seconds, draws } of cases)
    it(text, () => {
      const steps = flowOf(flow);
      const demand = demandOf(steps);
      expect(demand.p50Seconds).to.be.closeTo(seconds, 1e-9);
      const want = draws.reduce((sum, [, share]) => sum + share, 0);
      expect(demand.draws.get('q')).to.be.closeTo(want, 1e-9);
      expect(demand.requests).to.be.closeTo(want, 1e-9);
      const rounded = (value: number): number => Number(value.toFixed(6));
      expect(
        holdTimes(steps, 'q').map((hold) => [hold.offsetSeconds, hold.draws, hold.seconds].map(rounded)),
      ).to.deep.equal(draws);
      expect(
        drawTimes(steps, 'q', { withinSeconds: 0, mostMoments: 24 }).map((draw) =>
          [draw.offsetSeconds, draw.draws].map(rounded),
        ),
      ).to.deep.equal(draws.map(([offset, share]) => [offset, share]));
    });

  it('is found in loops of millions of turns without going through them', () => {
    const steps = flowOf([times(3000, [times(3000, [again, close])]), open]);
    expect(demandOf(steps).draws.get('q')).to.equal(9_000_001);
    expect(holdTimes(steps, 'q').reduce((sum, { seconds }) => sum + seconds, 0)).to.be.closeTo(1_800_000.2, 1);
  });
});
