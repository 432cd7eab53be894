import { expect } from 'chai';
import { explain } from '../../src/explain/explain.ts';
import { renderArithmetic } from '../../src/explain/render-text.ts';
import { loadFolder } from '../examples/load-example.ts';
import { explainText } from './explain-text.ts';

describe('explain', () => {
  const users = (load: object) => ({ type: 'users', ...load });
  const conflicts = [
    {
      // 50 / (2 + 0.18) = 22.94; 1 - 5 / 22.94 = 0.782
      name: 'users beyond a limit that nobody respects are rejected',
      intent: 'resilience',
      load: users({ users: 50, pause: '2s', for: '60s' }),
      // Rounds of 50 every 2.18 s: the seventh, at 13.1 s, is the 301st draw. Of 28 rounds in 60 s, 300 draws pass.
      want: '50 users / (2 s + 0.18 s) = 22.9/s against 5/s of token: 79 % of what is asked is answered 429, the first after 13.1 s. The pause of 2 s holds no rate and heeds no Retry-After: it takes 278/s down to 22.9/s, and more users take it up again.',
      fatal: false,
    },
    {
      // The gate admits 5 x 0.9 = 4.5/s; each of 50 users then gets a turn every 50 / 4.5 = 11.1 s.
      name: 'users beyond a limit that gates respect queue',
      intent: 'respect',
      load: users({ users: 50, pause: '2s', for: '60s' }),
      want: '50 users / (2 s + 0.18 s) = 22.9/s against 4.5/s that token admits: the users queue, and each iteration takes 11.1 s, the wait included.',
      fatal: false,
    },
    {
      // A(60) = 600 arrivals, 4.5 x 60 = 270 served: 330 wait.
      name: 'arrivals beyond the limit never catch up',
      intent: 'respect',
      load: { type: 'arrivals', rate: '10/s', for: '60s' },
      want: 'work asks for 10/s against 4.5/s that token admits: up to 330 iterations wait for their turn, the last of them for 73 s, and they never catch up: 330 still wait when the load ends.',
      fatal: true,
    },
    {
      // (10 - 4.5) x 10 = 55 wait after the peak; 1/s for 60 s leaves 3.5 x 60 = 210 to catch up with.
      name: 'a peak beyond the limit is caught up with',
      intent: 'respect',
      load: {
        type: 'arrivals',
        stages: [
          { type: 'hold', rate: '10/s', for: '10s' },
          { type: 'hold', rate: '1/s', for: '60s' },
        ],
      },
      want: 'work asks for 10/s against 4.5/s that token admits: up to 55 iterations wait for their turn, the last of them for 12 s, and they catch up before the end.',
      fatal: false,
    },
    {
      // 40 rows within 5 s need 8/s; at 4.5/s they take 8.9 s.
      name: 'items that cannot be done in time',
      intent: 'respect',
      load: { type: 'items', data: 'rows', within: '5s' },
      want: '40 items within 5 s need 8/s, and token admits 4.5/s: they take 8.9 s, 3.9 s too long.',
      fatal: true,
    },
    {
      name: 'a load within the limit has no conflict',
      intent: 'respect',
      load: { type: 'arrivals', rate: '4/s', for: '60s' },
      want: undefined,
      fatal: false,
    },
  ];
  for (const { name, intent, load, want, fatal } of conflicts) {
    it(`says that ${name}`, () => {
      const explanation = explainText(intent, load);
      expect(explanation.conflicts[0]?.sentence).to.equal(want);
      expect(explanation.isFeasible).to.equal(!fatal);
      expect(explanation.conflicts).to.have.length(want === undefined ? 0 : 1);
    });
  }

  it('scales counts and times, and leaves rates', () => {
    const at = (timeScale: number) => {
      const { value } = loadFolder('examples/wfm-bulk-500');
      if (!value) throw new Error('the example does not load');
      const [workload] = explain(value.scenario, { timeScale }).workloads;
      return [workload?.startedPerSecond, workload?.iterations, workload?.seconds];
    };
    expect(at(1)).to.deep.equal([4, 500, 125]);
    expect(at(0.2)).to.deep.equal([4, 100, 25]);
  });

  it('says it in two lines as well', () => {
    const { value } = loadFolder('examples/wfm-bulk-500', 'as-posted');
    if (!value) throw new Error('the example does not load');
    expect(renderArithmetic(explain(value.scenario))).to.deep.equal([
      'asked: update-schedules 50 users, pausing 2 s between two. allowed: token 300 per 60 s, safe 4.5/s.',
      '50 users / (2 s + 0.18 s) = 22.9/s against 5/s of token: 40 % are answered 429 (200 of 500), the first after 13.1 s; ' +
        'if it went on, 78 %. Nothing is tried again, so those 200 are never done. The pause of 2 s holds no rate and heeds ' +
        'no Retry-After: it takes 278/s down to 22.9/s, and more users take it up again.',
    ]);
  });
});
