import { expect } from 'chai';
import { simulateSpec } from './rows.ts';

const rows = (count: number): string => `id\n${Array.from({ length: count }, (_, index) => `r${index}`).join('\n')}\n`;
const get = (name: string, path: string): object => ({
  ...{ type: 'http', name, method: 'GET', path },
  assume: { time: { p50: '300ms' } },
});
const TWENTY = '/${twenty.id}';
const sets = { twenty: 20, six: 6 };
const play = (workloads: Readonly<Record<string, { readonly load: object; readonly path?: string }>>) =>
  simulateSpec(
    {
      name: 'once',
      target: { url: 'http://api.example.com' },
      data: Object.fromEntries(
        Object.keys(sets)
          .filter((name) => Object.values(workloads).some(({ path = TWENTY }) => path.includes(name)))
          .map((name) => [name, { type: 'csv', file: `${name}.csv`, use: 'once' }]),
      ),
      workloads: Object.fromEntries(
        Object.entries(workloads).map(([name, { load, path = TWENTY }]) => [name, { load, flow: [get(name, path)] }]),
      ),
    },
    Object.fromEntries(Object.entries(sets).map(([name, count]) => [`${name}.csv`, rows(count)])),
  );

describe('rows that are used once, simulated', () => {
  const cases: readonly { readonly name: string; readonly load: object; readonly endSeconds: number }[] = [
    // Row n at (n - 1) / 2 s, the last one at 9.5 s.
    { name: 'at a rate', load: { type: 'users', users: 10, rate: '2/s' }, endSeconds: 9.8 },
    // 15 at once, and five of them again at 5 s; ten find no row.
    { name: 'with a pacing', load: { type: 'users', users: 15, pacing: '5s' }, endSeconds: 5.3 },
    { name: 'with a pause', load: { type: 'users', users: 15, pause: '5s' }, endSeconds: 5.6 },
    // The second round has five rows for fifteen users.
    { name: 'without a wait', load: { type: 'users', users: 15 }, endSeconds: 0.6 },
    { name: 'as finite work', load: { type: 'items', data: 'twenty', within: '60s', rate: '2/s' }, endSeconds: 9.8 },
  ];
  for (const { name, load, endSeconds } of cases)
    it(`begin one iteration each ${name}`, () => {
      const run = play({ work: { load } });
      expect(run.attempts).to.equal(20);
      expect(run.endSeconds).to.be.closeTo(endSeconds, 1e-9);
    });

  it('are read before the wait for an arrival: who never starts has taken his row along', () => {
    const run = play({
      first: { load: { type: 'users', users: 10, rate: '1/s', for: '3s' } },
      second: { load: { type: 'users', users: 1 } },
    });
    // At 0 s the first ten and the one of the second have a row; nine are left, one of them for each who is done:
    // of the first at 0.3 and 1.3 s, of the second every 0.3 s until 2.1 s.
    expect(Object.fromEntries(run.iterations)).to.deep.equal({ first: 3, second: 8 });
  });

  it('are shared by the workloads that read them', () => {
    const load = { type: 'users', users: 5 };
    const run = play({ first: { load }, second: { load } });
    // Each of ten users has two of the twenty rows.
    expect(Object.fromEntries(run.iterations)).to.deep.equal({ first: 10, second: 10 });
    expect(run.endSeconds).to.be.closeTo(0.6, 1e-9);
  });

  it('end the work with the shortest of several files', () => {
    const run = play({ work: { load: { type: 'users', users: 4 }, path: '/${twenty.id}/${six.id}' } });
    expect(run.attempts).to.equal(6);
  });

  it('end arrivals, too', () => {
    const arrivals = { type: 'arrivals', rate: '10/s', for: '2s' };
    const others = { load: { type: 'users', users: 5, iterations: 1 } };
    // Twenty arrivals, and five rows are gone before.
    for (const more of [{ pacing: 'exact', threads: 4 }, { threadGroup: 'open-model' }, { threadGroup: 'arrivals' }]) {
      const run = play({ others, work: { load: { ...arrivals, ...more } } });
      expect(Object.fromEntries(run.iterations)).to.deep.equal({ others: 5, work: 15 });
      expect(run.attempts).to.equal(20);
    }
  });
});
