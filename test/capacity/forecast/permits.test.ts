import { expect } from 'chai';
import fc from 'fast-check';
import type { SimulatedAttempt } from '../../../src/capacity/forecast/world.ts';
import { simulateSpec } from './rows.ts';

const call = (name: string, seconds: number, limits: readonly string[]): object => ({
  type: 'http',
  name,
  method: 'GET',
  path: `/${name}`,
  limits,
  assume: { time: { p50: `${seconds}s` } },
});
const waits = (seconds: number): object => ({ type: 'pause', for: `${seconds}s` });
const play = (users: Readonly<Record<string, { readonly for?: string; readonly flow: readonly object[] }>>) => {
  const ends = new Map<string, number>();
  simulateSpec(
    {
      name: 'permits',
      target: { url: 'http://api.example.com' },
      limits: { a: { type: 'concurrency', max: 1 }, b: { type: 'concurrency', max: 1 } },
      retry: { policy: 'none' },
      workloads: Object.fromEntries(
        Object.entries(users).map(([name, { for: span, flow }]) => [
          name,
          { load: { type: 'users', users: 1, iterations: 1, ...(span !== undefined && { for: span }) }, flow },
        ]),
      ),
    },
    {},
    { onAttempt: ({ step, answeredSeconds }) => ends.set(step, answeredSeconds) },
  );
  return Object.fromEntries(ends);
};

describe('a permit that is given back', () => {
  it('wakes the next in line, though it is given back by one who needs another permit as well', () => {
    const ends = play({
      'holds-b': { flow: [call('hold-b', 29, ['b'])] },
      'holds-a': { flow: [call('hold-a', 5, ['a'])] },
      'needs-both': { flow: [waits(1), call('both', 1, ['a', 'b'])] },
      'needs-a': { flow: [waits(2), call('only-a', 1, ['a'])] },
    });
    // At 5 s `a` is free: the first in line cannot use it before 29 s, the next can.
    expect(ends).to.deep.equal({ 'hold-a': 5, 'hold-b': 29, 'only-a': 6, both: 30 });
  });

  it('wakes the next in line, though the first one lacks another permit', () => {
    const ends = play({
      'holds-a': { flow: [call('hold-a', 29, ['a'])] },
      'holds-b': { flow: [call('hold-b', 5, ['b'])] },
      // Waits for `a`, then for `b` behind who has it, then for `a` again, and leaves `b` to the next.
      'needs-both': { flow: [waits(1), call('both', 1, ['b', 'a'])] },
      'needs-b': { flow: [waits(2), call('only-b', 1, ['b'])] },
    });
    expect(ends).to.deep.equal({ 'hold-a': 29, 'hold-b': 5, 'only-b': 6, both: 30 });
    const reversed = play({
      'holds-b': { flow: [call('hold-b', 3, ['b']), call('b-again', 20, ['b'])] },
      'holds-a': { flow: [call('hold-a', 2, ['a']), waits(2), call('a-again', 20, ['a'])] },
      'needs-both': { flow: [waits(1), call('both', 1, ['a', 'b'])] },
      'needs-b': { flow: [waits(1), call('only-b', 1, ['b'])] },
    });
    expect(Object.keys(reversed)).to.include.members(['both', 'only-b']);
  });

  it('wakes the next in line, though the first one ends at that moment', () => {
    const ends = play({
      'holds-a': { flow: [call('hold-a', 5, ['a'])] },
      leaves: { for: '5s', flow: [waits(1), call('never', 1, ['a'])] },
      'needs-a': { flow: [waits(2), call('only-a', 1, ['a'])] },
    });
    expect(ends).to.deep.equal({ 'hold-a': 5, 'only-a': 6 });
  });

  it('is never left to nobody while somebody in line could use it', () => {
    const names = ['a', 'b', 'c'];
    const group = fc.record({
      users: fc.integer({ min: 1, max: 5 }),
      seconds: fc.integer({ min: 1, max: 5 }),
      needs: fc.shuffledSubarray(names, { minLength: 1 }),
    });
    const permits = fc.tuple(...names.map(() => fc.integer({ min: 1, max: 3 })));
    const SPAN_SECONDS = 20;
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 5 }), permits, (groups, most) => {
        const sent: SimulatedAttempt[] = [];
        const spec = {
          name: 'permits',
          target: { url: 'http://api.example.com' },
          limits: Object.fromEntries(
            names.flatMap((name, index) =>
              groups.some(({ needs }) => needs.includes(name))
                ? [[name, { type: 'concurrency', max: most[index] }]]
                : [],
            ),
          ),
          retry: { policy: 'none' },
          workloads: Object.fromEntries(
            groups.map(({ users, seconds, needs }, index) => [
              `work-${index}`,
              {
                load: { type: 'users', users, for: `${SPAN_SECONDS}s` },
                flow: [call(`call-${index}`, seconds, needs)],
              },
            ]),
          ),
        };
        simulateSpec(spec, {}, { onAttempt: (one) => sent.push(one) });
        // All times are whole seconds; users never pause, so who is not at the target stands in line.
        for (let moment = 0.5; moment < SPAN_SECONDS; moment++) {
          const busy = sent.filter((one) => one.seconds < moment && one.answeredSeconds > moment);
          for (const [index, { users, needs }] of groups.entries()) {
            const isInLine = busy.filter(({ step }) => step === `call-${index}`).length < users;
            const isBlocked = needs.some(
              (name) => busy.filter(({ limits }) => limits.includes(name)).length >= (most[names.indexOf(name)] ?? 0),
            );
            expect(isInLine && !isBlocked, `call-${index} at ${moment} s`).to.equal(false);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
