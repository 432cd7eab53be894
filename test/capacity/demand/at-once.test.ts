import { expect } from 'chai';
import { heldAtOnce } from '../../../src/capacity/demand/at-once.ts';
import { inFlight, mostInFlight } from '../../../src/capacity/quota/in-flight.ts';
import { sizeWorkload } from '../../../src/capacity/size-workload.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

/** Requests of 2 s without a pause: each user always has one in flight. */
function held(...loads: readonly object[]) {
  const flow = (name: string) => [
    { type: 'http', name, method: 'GET', path: '/x', limits: ['slots'], assume: { time: { p50: '2s', p95: '2s' } } },
  ];
  const { scenario } = scenarioOf({
    ...{ name: 'question', target: { url: 'https://api.example.com' } },
    phases: { first: '20s', second: '20s' },
    limits: { slots: { type: 'concurrency', max: 20 } },
    workloads: Object.fromEntries(loads.map((load, index) => [`w${index}`, { load, flow: flow(`call ${index}`) }])),
  });
  return scenario.workloads.flatMap((workload) =>
    heldAtOnce(workload, sizeWorkload(scenario, workload), { limit: 'slots' }),
  );
}

describe('what users hold at once', () => {
  it('grows while they come and ends when they leave, the last to come too', () => {
    const pieces = inFlight(held({ type: 'users', users: 8, rampUp: '4s', for: '20s' }));
    expect(pieces.map(({ startSeconds, endSeconds, level }) => [startSeconds, endSeconds, level])).to.deep.equal([
      [0, 4, 0],
      [4, 20, 8],
    ]);
  });

  it('is not added to what those hold who come after them', () => {
    const during = (phase: string, rampUp: string) => ({ type: 'users', users: 8, rampUp, during: [phase] });
    expect(mostInFlight(held(during('first', '10s'), during('second', '0s')))).to.equal(8);
  });
});
