import { expect } from 'chai';
import { explainLoads, offered, said } from './explain-loads.ts';

const limits = {
  token: { type: 'fixed-window', allow: 300, per: '60s', safety: 0.9 },
  login: { type: 'fixed-window', allow: 10, per: '60s', safety: 0.9, scope: 'ip' },
};
const ask = (tokens: number, expiresIn = '24h', intent = 'respect') =>
  explainLoads(
    limits,
    { w: { type: 'arrivals', rate: '4/s', for: '5m' } },
    {
      intent,
      auth: {
        type: 'oauth2-client-credentials',
        tokenUrl: 'https://a.example.com/t',
        tokens,
        expiresIn,
        limits: ['login'],
      },
    },
  );

describe('calls for tokens', () => {
  for (const intent of ['respect', 'resilience']) {
    it(`that come one by one through their gate are a conflict: ${intent}`, () => {
      // The first is there; 49 / 0.15 = 326.7 s.
      const explanation = ask(50, '24h', intent);
      expect(explanation.isFeasible).to.equal(false);
      expect(said(explanation)).to.contain(
        '50 tokens are fetched one by one, and login admits 0.15/s: the last of them comes after 5 min 27 s.',
      );
      // 9 / 0.15 = 60 s, which is as long as an operation waits.
      expect(offered(explanation)).to.deep.equal(['use 10 tokens']);
    });
  }

  it('are none where the last comes soon', () => {
    expect(ask(1).conflicts).to.deep.equal([]);
  });

  it('are a conflict where tokens run out before they can be renewed', () => {
    // 2 tokens every 8 s are 0.25/s against 0.15/s.
    const explanation = ask(2, '10s');
    expect(explanation.isFeasible).to.equal(false);
    expect(said(explanation)).to.contain(
      '2 tokens that are renewed every 8 s need 0.25 calls/s of login, which admits 0.15/s',
    );
  });
});
