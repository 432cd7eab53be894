import { expect } from 'chai';
import { explainLoads, offered, said } from './explain-loads.ts';

const window = (allow: number, per = '60s', more: object = {}) => ({
  q: { type: 'fixed-window', allow, per, safety: 0.9, ...more },
});

describe('waiting at a gate', () => {
  it('is nothing to say where the first permit suffices', () => {
    expect(explainLoads(window(5), { w: { type: 'users', users: 1, iterations: 1 } }).conflicts).to.deep.equal([]);
  });

  it('is of all draws but those that pass at once', () => {
    // 2 of 3 wait for 1 / 0.015 s each, and the last takes 0.2 s.
    const explanation = explainLoads(window(1), { solo: { type: 'users', users: 1, iterations: 3, pause: '1s' } });
    expect(said(explanation)).to.equal(
      '1 user / (1 s + 0.2 s) = 0.833/s against 0.015/s that q admits: the user queues, and all 3 iterations take 2 min 14 s.',
    );
    expect(offered(explanation)).to.deep.equal(['pace the user of solo at 0.015/s']);
  });

  it('is nothing to say of a user who comes less often than a window’s gate opens', () => {
    const load = { type: 'users', users: 1, for: '4h', pacing: '8m' };
    expect(explainLoads(window(10, '1h'), { solo: load }).conflicts).to.deep.equal([]);
  });

  it('is of a whole burst', () => {
    const burst = (within: string) =>
      explainLoads(window(300), { b: { type: 'arrivals', count: 300, within, burst: 300 } });
    // One passes: 299 / 4.5 = 66 s.
    expect(said(burst('60s'))).to.contain('up to 299 iterations wait for their turn, the last of them for 66 s');
    expect(offered(burst('60s'))).to.deep.equal(['spread the 300 arrivals of b over 67 s']);
    expect(said(burst('2m'))).to.equal(
      'b sends 300 at once, faster than the 4.5/s that q admits: up to 299 draws wait, the last of them for 66 s; then they catch up.',
    );
  });

  it('makes polls fewer, so that jobs are only seen to be done later', () => {
    const explanation = explainLoads(
      { p: { type: 'token-bucket', rate: '2/s', burst: 5, safety: 0.9 } },
      {},
      {
        workloads: {
          jobs: {
            load: { type: 'arrivals', rate: '1/s', for: '10m' },
            flow: [
              {
                ...{ type: 'poll', name: 'status', path: '/jobs/1', every: '2s', deadline: '20s', limits: ['p'] },
                until: { json: '$.status', done: ['ok'] },
              },
            ],
          },
        },
      },
    );
    // Five polls a job are more than 1.8/s; one is not.
    expect(explanation.isFeasible).to.equal(true);
    expect(said(explanation)).to.contain('each job is asked after less often than the spec says');
  });

  it('does not make up for a safety that lets more through than the limit allows', () => {
    const explanation = explainLoads(window(300, '60s', { safety: 1.5 }), {
      reads: { type: 'arrivals', rate: '6.5/s', for: '5m' },
    });
    expect(explanation.isFeasible).to.equal(false);
    expect(said(explanation)).to.contain('6.5/s against 5/s of q: 23 % are answered 429');
    expect(offered(explanation)).to.deep.equal(['lower the rate of reads to 5/s']);
  });
});
