import { expect } from 'chai';
import { renderExplanation } from '../../src/explain/render-text.ts';
import { call, explainQuestion } from './explain-question.ts';

const auth = { type: 'oauth2-client-credentials', tokenUrl: 'https://login.example.com/token', tokens: 2 };
const users = (count: number, more = {}) => ({ type: 'users', users: count, for: '10m', ...more });

describe('what is asked of a limit that counts requests in flight', () => {
  it('is no more than there are users, however they share the tokens', () => {
    const { limits } = explainQuestion({
      ...{ auth, intent: 'resilience', limits: { quota: { type: 'concurrency', max: 3 } } },
      workloads: { work: { load: users(7), flow: [call('900ms', ['quota'])] } },
    });
    // 4 and 3 of 3 each.
    expect(limits[0]).to.include({ ceiling: 6, asked: 7, firstRejectionSeconds: 0 });
    expect(limits[0]?.utilisation).to.be.closeTo(7 / 6, 1e-9);
  });
});

describe('sockets behind a gate', () => {
  const holding = (name = '') => [
    {
      ...{ type: 'websocket-open', name: `open ${name}`, path: '/s', limits: ['sockets'] },
      assume: { time: { p50: '150ms', p95: '500ms' } },
    },
    { type: 'pause', for: '30s' },
    { type: 'websocket-close', name: `close ${name}` },
  ];
  const flow = holding('one');
  const limits = { sockets: { type: 'concurrency', max: 50 } };

  it('are no more than it has permits', () => {
    const explanation = explainQuestion({
      limits,
      workloads: { work: { load: users(100, { rampUp: '1m' }), flow } },
    });
    expect(explanation.workloads[0]?.sockets).to.equal(50);
    expect(explanation.sockets?.open).to.equal(50);
  });

  it('are no more than it has permits for all workloads together', () => {
    const load = users(40);
    const workloads = { one: { load, flow }, two: { load, flow: holding('two') } };
    const explanation = explainQuestion({ limits, workloads });
    expect(explanation.workloads.map(({ sockets }) => sockets)).to.deep.equal([40, 40]);
    expect(explanation.sockets?.open).to.equal(50);
  });

  it('are as many as users where the gate is not kept to', () => {
    const explanation = explainQuestion({ limits, intent: 'probe', workloads: { work: { load: users(100), flow } } });
    expect(explanation.sockets?.open).to.equal(100);
  });
});

describe('a limit in words', () => {
  it('groups digits as everything else does', () => {
    const explanation = explainQuestion({
      limits: {
        window: { type: 'fixed-window', allow: 5000, per: '1h' },
        bucket: { type: 'token-bucket', rate: '2000/s', burst: 3000 },
      },
      workloads: {
        work: { load: { type: 'arrivals', rate: '1/s', for: '10s' }, flow: [call('1s', ['window', 'bucket'])] },
      },
    });
    expect(explanation.limits.map(({ statement }) => statement)).to.deep.equal([
      '5,000 per 3,600 s',
      '2,000/s, bursts of 3,000',
    ]);
    expect(renderExplanation(explanation)).to.match(/iterations {2}10, 10 requests\n/);
  });
});
