import { expect } from 'chai';
import { explainLoads, offered, said } from './explain-loads.ts';

const tenths = { q: { type: 'fixed-window', allow: 600, per: '60s', safety: 0.9 } };
const fives = { q: { type: 'fixed-window', allow: 300, per: '60s', safety: 0.9 } };
const arrivals = (rate: string, more: object = {}) => ({ type: 'arrivals', rate, for: '5m', ...more });

describe('a limit that workloads share', () => {
  it('makes users who wait for their answers wait, and never more of them than there are', () => {
    // 8/s and 2 users / (1 s + W) make 9/s where W = 1 s: 9 draws.
    const explanation = explainLoads(tenths, {
      base: { type: 'arrivals', rate: '8/s', for: '10m' },
      crowd: { type: 'users', users: 2, for: '10m', pause: '0.8s' },
    });
    expect(explanation.isFeasible).to.equal(true);
    expect(said(explanation)).to.contain('up to 9 draws wait, the last of them for 1 s.');
    // What arrivals leave is 9 - 8, and a user asks for 1/s.
    expect(offered(explanation)).to.include.members(['lower the rate of base to 7/s', 'take 1 user for crowd']);
  });

  it('is in the queue of users alone for as long as that slows them down to it', () => {
    // 10 users / (0.7 s + W) = 9/s: W = 0.411 s, 3.7 draws.
    const explanation = explainLoads(tenths, {
      a: { type: 'users', users: 5, for: '10m', pause: '0.5s' },
      b: { type: 'users', users: 5, for: '10m', pause: '0.5s' },
    });
    expect(said(explanation)).to.contain('up to 4 draws wait, the last of them for 0.4 s.');
  });

  it('lets the burst of its bucket through', () => {
    // 10 users at once, and the bucket has 10.
    const bucket = { h: { type: 'token-bucket', rate: '5/s', burst: 10, safety: 0.9 } };
    const explanation = explainLoads(bucket, {
      a: { type: 'users', users: 5, for: '10m', pause: '30s' },
      b: { type: 'users', users: 5, for: '10m', pause: '60s' },
    });
    expect(said(explanation)).to.equal('');
    const more = explainLoads(bucket, {
      a: { type: 'users', users: 10, for: '10m', pause: '30s' },
      b: { type: 'users', users: 15, for: '10m', pause: '60s' },
    });
    // 25 - 10 = 15 at once, and 15 / 4.5 = 3.3 s.
    expect(said(more)).to.contain('up to 15 draws wait, the last of them for 3.3 s.');
  });

  it('gives finite work what the others leave, and finds the rate between too fast for them and too slow for its deadline', () => {
    const explanation = explainLoads(
      fives,
      { base: { type: 'arrivals', rate: '1/s', for: '15m' }, sweep: { type: 'items', data: 'rows', within: '5m' } },
      { data: { rows: { type: 'csv', file: 'rows.csv', use: 'once' } } },
    );
    expect(said(explanation)).to.contain('together ask for 5.5/s of q, which has 4.5/s');
    // 1,000 items in 300 s are 3.33/s, and 4.5 - 1 = 3.5/s.
    expect(offered(explanation)).to.include('lower the rate of sweep to 3.5/s');
  });

  it('offers no remedy for one workload that leaves the others no room', () => {
    // 4 + 6 + 7 = 17/s against 4.5/s: each of b and c alone at 4.5/s would make it 13/s.
    const explanation = explainLoads(fives, { w: arrivals('4/s'), b: arrivals('6/s'), c: arrivals('7/s') });
    const remedies = explanation.conflicts.map((conflict) => [
      conflict.workloads.join(),
      conflict.remedies.map(({ sentence }) => sentence),
    ]);
    // 4.5 / 17 = 26.5 %.
    expect(remedies).to.deep.equal([
      ['b', []],
      ['c', []],
      ['w,b,c', ['lower the rates of w, b and c to 26 % of what they are']],
    ]);
    expect(said(explanation)).to.contain('w, b and c together ask for 17/s of q, which has 4.5/s');
  });

  it('is said of the one workload that is too much alone, with what happens to the others', () => {
    // 3 users / 0.2 s = 15/s; beside 5/s there are 4/s, one user each 0.75 s: a pause of 0.55 s.
    const explanation = explainLoads(tenths, {
      base: { type: 'arrivals', rate: '5/s', for: '10m' },
      crowd: { type: 'users', users: 3, for: '10m' },
    });
    expect(explanation.conflicts.map(({ kind }) => kind)).to.deep.equal(['queueing']);
    expect(said(explanation)).to.match(/ base draws on q, too, and waits in the same queue\.$/);
    expect(offered(explanation)).to.deep.equal([
      'pace the 3 users of crowd at 4/s together',
      'let each user of crowd pause for 0.55 s',
    ]);
  });

  it('is not kept by a workload of which next to nothing is left', () => {
    // Two draws 0.1 s apart find a bucket of one, at any rate of them.
    const explanation = explainLoads(
      { q: { type: 'token-bucket', rate: '8/s', burst: 1 } },
      {},
      {
        ...{ intent: 'resilience', retry: { policy: 'none' } },
        workloads: {
          u: {
            load: { type: 'arrivals', rate: '1/s', for: '2m' },
            flow: ['a', 'b'].map((name) => ({
              ...{ type: 'http', name, method: 'GET', path: '/x', limits: ['q'] },
              assume: { time: { p50: '100ms', p95: '100ms' } },
            })),
          },
        },
      },
    );
    expect(offered(explanation)).to.deep.equal([]);
  });
});
