import { expect } from 'chai';
import { CALLS, RUNTIME_SOURCE } from '../../src/groovy/generated/sources.ts';
import { oracle } from '../support/oracle.ts';
import { evaluate } from './evaluate.ts';

describe('Groovy runtime', () => {
  it('holds no ${ anywhere, which JMeter would replace before Groovy reads it', () => {
    for (const source of [RUNTIME_SOURCE, ...Object.values(CALLS)]) expect(source).not.to.include('${');
  });

  for (const [name, script] of Object.entries(CALLS)) {
    it(`call ${name} compiles in the engine's Groovy`, async () => {
      expect(await oracle.compile(script)).to.equal(undefined);
    });
  }

  it('chooses by weight exactly over a round', async () => {
    const answer = await evaluate(
      'def c = new WeightedChoice([99, 1]); def n = [0, 0]; 1000.times { n[c.next()]++ }; n',
    );
    expect(answer).to.deep.equal([990, 10]);
  });

  it('keeps a window of at least six seconds and a whole allowance when time is scaled', async () => {
    // 300 per 60 s at 0.05: window max(6, 3) = 6 s, allowance 30, so 5/s x 0.9 and an interval of 222.2 ms.
    const answer = await evaluate(`
      def p = new Properties(); p.setProperty('time.scale', '0.05')
      def lw = new Loadwright(new FakeClock(), p); lw.windowGate('token', 300, 60, 0.9, 0)
      Math.round(lw.gates['token'].intervalNanos / 1000)`);
    expect(answer).to.equal(222_222);
  });

  it('rounds half a permit of a scaled window up, as the stand-in does', async () => {
    const answer = await evaluate(`
      def p = new Properties(); p.setProperty('time.scale', '0.1')
      def lw = new Loadwright(new FakeClock(), p)
      [5L, 24L, 25L, 35L, 45L].collect { lw.windowGate('token', it, 60d, 1d, 0d); Math.round(6e9d / lw.gates['token'].intervalNanos) }`);
    // per 6 s: 0.5, 2.4, 2.5, 3.5 and 4.5, and never less than one.
    expect(answer).to.deep.equal([1, 2, 3, 4, 5]);
  });

  it('refuses a property that is not a number', async () => {
    const answer = await evaluate(`
      def p = new Properties(); p.setProperty('time.scale', 'fast')
      try { new Loadwright(new FakeClock(), p); 'accepted' } catch (IllegalArgumentException e) { e.message }`);
    expect(answer).to.equal('property time.scale is "fast", not a number');
  });
});
