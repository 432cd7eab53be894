import { expect } from 'chai';
import { explainLoads, offered, said } from './explain-loads.ts';

const window = (allow: number, per: string) => ({ q: { type: 'fixed-window', allow, per, safety: 0.9 } });
const none = { intent: 'resilience', retry: { policy: 'none' } };

describe('what users are offered', () => {
  it('is no slow start where a single user is too much', () => {
    // Five draws within 6 s, and three in 10 s.
    const load = { type: 'users', users: 10, iterations: 5, pause: '1s' };
    expect(offered(explainLoads(window(3, '10s'), { u: load }, none))).to.deep.equal([
      'pace the 10 users of u at 0.2/s together',
    ]);
  });

  it('is a slow start that holds draw by draw', () => {
    // One call each: 54 of 60 in any window, and the first window begins with the first of them: 100 x 60 / 54 = 111 s.
    const [, slow] = offered(
      explainLoads(window(60, '60s'), { u: { type: 'users', users: 100, iterations: 1 } }, none),
    );
    expect(slow).to.match(/^let the users of u come one after the other over (110|111|112) s$/);
  });

  it('is a slow start of less than a second where that is enough', () => {
    // 8 users find room for 7, which refills at 3.6/s: the eighth has to come 0.28 s later, 7 / 8 of the time.
    const bucket = { q: { type: 'token-bucket', rate: '3.6/s', burst: 7, safety: 1 } };
    const remedies = offered(explainLoads(bucket, { u: { type: 'users', users: 8, for: '5m', pause: '3s' } }, none));
    expect(remedies.at(-1)).to.match(/^let the users of u come one after the other over 0\.3\d? s$/);
  });

  it('is no pace where the users come later than their turns', () => {
    const stages = [
      { type: 'hold', users: 2, for: '1m' },
      { type: 'hold', users: 10, for: '1m' },
    ];
    const bucket = { q: { type: 'token-bucket', rate: '4/s', burst: 3, safety: 0.9 } };
    const explanation = explainLoads(bucket, { u: { type: 'users', stages, pause: '1s' } }, none);
    expect(explanation.conflicts.length).to.equal(1);
    expect(offered(explanation).filter((remedy) => remedy.startsWith('pace'))).to.deep.equal([]);
  });

  it('is no pace where they come more slowly than it wants them, and one where they come faster', () => {
    const bucket = { q: { type: 'token-bucket', rate: '5/s', burst: 10, safety: 0.9 } };
    const paces = (rampUp: string) =>
      offered(explainLoads(bucket, { u: { type: 'users', users: 60, for: '5m', pause: '1s', rampUp } })).filter(
        (remedy) => remedy.startsWith('pace'),
      );
    // 60 within 60 s are 1/s, and within 6 s they are 10/s.
    expect(paces('60s')).to.deep.equal([]);
    expect(paces('6s')).to.deep.equal(['pace the 60 users of u at 4.5/s together']);
  });

  it('says how many come together, and when', () => {
    const stages = [
      { type: 'hold', users: 2, for: '1m' },
      { type: 'hold', users: 10, for: '1m' },
    ];
    const bucket = { q: { type: 'token-bucket', rate: '10/s', burst: 3, safety: 0.9 } };
    expect(said(explainLoads(bucket, { u: { type: 'users', stages, pause: '1s' } }, none))).to.contain(
      '8 users of u come after 60 s, and q has room for 3 at once',
    );
  });

  it('counts only those as coming back who find no room', () => {
    const load = { type: 'users', users: 25, for: '5m' };
    const limit = { c: { type: 'concurrency', max: 10 } };
    const back = { intent: 'resilience', retry: { policy: 'retry-after-only' } };
    expect(said(explainLoads(limit, { u: load }, back))).to.contain('so up to 15 come back in the same second');
  });

  it('says one of one', () => {
    const load = { type: 'arrivals', count: 2, within: '60s' };
    expect(said(explainLoads(window(1, '60s'), { a: load }, none))).to.contain('so that one is never done.');
  });
});
