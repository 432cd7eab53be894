import { expect } from 'chai';
import { CALLS, RUNTIME_SOURCE } from '../../src/groovy/generated/sources.ts';
import { oracle } from '../support/oracle.ts';

/** Runs Groovy against the runtime's classes in the engine's own Groovy; the last expression is the answer. */
const evaluate = (script: string): Promise<unknown> =>
  oracle.evaluate(`${RUNTIME_SOURCE}\n${FAKE_CLOCK}\n${script}`, {});

/** Time that passes only when somebody sleeps. */
const FAKE_CLOCK = `
class FakeClock extends Clock {
  long now = 1_000_000_000L
  long nanos() { now }
  long millis() { now.intdiv(1_000_000L) }
  void sleep(long nanos) { now += nanos }
}
`;

describe('Groovy runtime', () => {
  it('holds no ${ anywhere, which JMeter would replace before Groovy reads it', () => {
    for (const source of [RUNTIME_SOURCE, ...Object.values(CALLS)]) expect(source).not.to.include('${');
  });

  for (const [name, script] of Object.entries(CALLS)) {
    it(`call ${name} compiles in the engine's Groovy`, async () => {
      expect(await oracle.compile(script)).to.equal(undefined);
    });
  }

  describe('rate gate', () => {
    const cases = [
      { name: 'spaces attempts evenly', given: "new RateGate('g', 5d, 1)", at: [0, 0, 0, 0], want: [0, 200, 400, 600] },
      {
        name: 'lets a burst through after a rest',
        given: "new RateGate('g', 5d, 3)",
        at: [0, 0, 0, 0],
        want: [-400, -200, 0, 200],
      },
      {
        name: 'keeps no credit beyond the burst',
        given: "new RateGate('g', 10d, 1)",
        at: [0, 5000, 5000],
        want: [0, 5000, 5100],
      },
    ];
    for (const { name, given, at, want } of cases) {
      it(name, async () => {
        const slots = await evaluate(
          `def g = ${given}; [${at}].collect { g.reserve(it * 1_000_000L).intdiv(1_000_000L) }`,
        );
        expect(slots).to.deep.equal(want);
      });
    }

    it('closes for everyone until the cooldown is over, once per window', async () => {
      const answer = await evaluate(`
        def g = new RateGate('g', 5d, 1); g.reserve(0L); g.reserve(0L)
        g.cooldown(3_000_000_000L); def first = g.epoch(); g.cooldown(3_020_000_000L)
        [first, g.epoch(), g.reserve(400_000_000L).intdiv(1_000_000L), g.reserve(400_000_000L).intdiv(1_000_000L)]`);
      expect(answer).to.deep.equal([1, 1, 3000, 3200]);
    });

    it('never admits more than rate x time + burst over a million reservations', async () => {
      // 1,000,000 slots at 400/s: the last one leaves (10^6 - 1) / 400 = 2499.9975 s after the first.
      const answer = await evaluate(`
        def g = new RateGate('g', 400d, 1); long last = 0
        for (int i = 0; i < 1_000_000; i++) last = g.reserve(0L)
        last.intdiv(1000L)`);
      expect(answer).to.be.closeTo(2_499_997_500, 2);
    });
  });

  describe('pacer', () => {
    const arrivals = (profile: string, count = -1, spacing = 'even', burst = 1): Promise<unknown> =>
      evaluate(`
        def p = new Pacer(${profile}, ${count}L, '${spacing}', ${burst}, true, 1L); def at = []
        for (long t = p.next(0L); t >= 0; t = p.next(0L)) at << t.intdiv(1_000_000L)
        at`);
    const perSecond = (times: readonly number[]): number[] => {
      const counts: number[] = [];
      for (const time of times) counts[Math.floor(time / 1000)] = (counts[Math.floor(time / 1000)] ?? 0) + 1;
      return Array.from(counts, (count) => count ?? 0);
    };

    it('holds a rate exactly', async () => {
      expect(await arrivals('[[2, 2, 3]]')).to.deep.equal([0, 500, 1000, 1500, 2000, 2500]);
    });
    it('follows a ramp from zero', async () => {
      // A(t) = t^2 / 2, so arrival k comes at sqrt(2k): 0, 1.414, 2, 2.449 …
      expect(await arrivals('[[0, 4, 4]]')).to.deep.equal([0, 1414, 2000, 2449, 2828, 3162, 3464, 3741]);
    });
    it('passes over a span of rate zero', async () => {
      expect(perSecond((await arrivals('[[3, 3, 2], [0, 0, 3], [5, 5, 2]]')) as number[])).to.deep.equal([
        3, 3, 0, 0, 0, 5, 5,
      ]);
    });
    it('gives an exact count however the rate divides', async () => {
      expect(await arrivals('[[1.6667, 1.6667, 60]]', 100)).to.have.length(100);
    });
    it('brings bursts together and keeps the total', async () => {
      const times = (await arrivals('[[10, 10, 4]]', -1, 'even', 20)) as number[];
      expect(times).to.have.length(40);
      expect(new Set(times).size).to.equal(2);
    });
    it('draws a Poisson process with the same mean, the same for the same seed', async () => {
      const times = (await arrivals('[[100, 100, 100]]', -1, 'poisson')) as number[];
      // 10,000 expected, standard deviation 100: five of them either way.
      expect(times.length).to.be.within(9500, 10500);
      expect(await arrivals('[[100, 100, 100]]', -1, 'poisson')).to.deep.equal(times);
    });
  });

  describe('Retry-After', () => {
    const cases: [string, string, number][] = [
      ['seconds', 'HTTP/1.1 429\\nRetry-After: 7\\n', 7000],
      ['any letter case', 'HTTP/1.1 429\\nretry-AFTER:  2 \\n', 2000],
      [
        'a date, against the Date of the same response',
        'HTTP/1.1 429\\nDate: Tue, 01 Jul 2025 10:00:00 GMT\\nRetry-After: Tue, 01 Jul 2025 10:00:09 GMT\\n',
        9000,
      ],
      [
        'a date that has passed',
        'HTTP/1.1 429\\nDate: Tue, 01 Jul 2025 10:00:09 GMT\\nRetry-After: Tue, 01 Jul 2025 10:00:00 GMT\\n',
        0,
      ],
      ['nothing', 'HTTP/1.1 429\\n', -1],
      ['garbage', 'HTTP/1.1 429\\nRetry-After: soon\\n', -1],
      ['a negative number', 'HTTP/1.1 429\\nRetry-After: -5\\n', -1],
    ];
    for (const [name, headers, want] of cases) {
      it(`reads ${name}`, async () => {
        expect(await evaluate(`RetryAfter.millis('${headers}', 0L)`)).to.equal(want);
      });
    }
  });

  it('chooses by weight exactly over a round', async () => {
    const answer = await evaluate(
      'def c = new WeightedChoice([99, 1]); def n = [0, 0]; 1000.times { n[c.next()]++ }; n',
    );
    expect(answer).to.deep.equal([990, 10]);
  });

  it('makes ids that differ over engines and runs', async () => {
    const answer = await evaluate(`
      def ids = new HashSet()
      ['r1', 'r2'].each { run -> (0..3).each { engine ->
        def value = GeneratedValue.uniqueId('v', 'x', run, engine, new AtomicLong()); 10_000.times { ids << value.make() } } }
      ids.size()`);
    expect(answer).to.equal(80_000);
  });

  it('keeps a window of at least six seconds and a whole allowance when time is scaled', async () => {
    // 300 per 60 s at 0.05: window max(6, 3) = 6 s, allowance 30, so 5/s x 0.9 and an interval of 222.2 ms.
    const answer = await evaluate(`
      def p = new Properties(); p.setProperty('time.scale', '0.05')
      def lw = new Loadwright(new FakeClock(), p); lw.windowGate('token', 300, 60, 0.9, 0)
      Math.round(lw.gates['token'].intervalNanos / 1000)`);
    expect(answer).to.equal(222_222);
  });

  it('refuses a property that is not a number', async () => {
    const answer = await evaluate(`
      def p = new Properties(); p.setProperty('time.scale', 'fast')
      try { new Loadwright(new FakeClock(), p); 'accepted' } catch (IllegalArgumentException e) { e.message }`);
    expect(answer).to.equal('property time.scale is "fast", not a number');
  });
});
