import { expect } from 'chai';
import fc from 'fast-check';
import { evaluateAll } from './evaluate.ts';

/** Walks through all arrivals of a pacer and holds each against the integral of the profile, worked out anew. */
const WALK = `
@CompileStatic
class Walk {
  static double integral(List<List<Number>> spans, double at) {
    double sum = 0d, time = 0d
    for (List<Number> span : spans) {
      double from = span[0].doubleValue(), to = span[1].doubleValue(), seconds = span[2].doubleValue()
      double inside = Math.max(0d, Math.min(seconds, at - time))
      sum += from * inside + (to - from) / seconds * inside * inside / 2d
      time += seconds
    }
    sum
  }

  /** Largest difference between the arrivals made and those due, just before each arrival and just after it. */
  static Map through(List<List<Number>> spans, String spacing, int burst) {
    Pacer pacer = new Pacer(spans, -1L, spacing, burst, true, 5L)
    long start = 7_000_000_000_000L, last = start, made = 0L
    double worst = 0d
    for (long at = pacer.next(start); at >= 0; at = pacer.next(start)) {
      if (at < last) throw new IllegalStateException('arrivals fall back')
      last = at
      double due = integral(spans, (at - start) / 1e9d)
      worst = Math.max(worst, Math.max(Math.abs(due - made), Math.abs(due - (made + 1L))))
      made++
    }
    [made: made, due: integral(spans, 1e12d), worst: worst, seconds: (last - start) / 1e9d]
  }

  /** Mean and variance of the arrivals in each second. */
  static Map perSecond(double rate, int seconds, long wanted) {
    Pacer pacer = new Pacer([[rate, rate, seconds] as List<Number>], wanted, 'poisson', 1, true, 5L)
    long[] counts = new long[seconds]
    for (long at = pacer.next(0L); at >= 0; at = pacer.next(0L)) counts[(int) at.intdiv(1_000_000_000L)]++
    double sum = 0d, squares = 0d
    for (long count : counts) { sum += count; squares += (double) (count * count) }
    double mean = sum / seconds
    [mean: mean, variance: squares / seconds - mean * mean]
  }
}`;

const arrivals = (profile: string, count = -1, spacing = 'even', burst = 1): string => `
  def p = new Pacer(${profile}, ${count}L, '${spacing}', ${burst}, true, 1L); def at = []
  for (long t = p.next(0L); t >= 0; t = p.next(0L)) at << t.intdiv(1_000_000L)
  at`;

function perSecond(times: readonly number[]): readonly number[] {
  const counts: number[] = [];
  for (const time of times) counts[Math.floor(time / 1000)] = (counts[Math.floor(time / 1000)] ?? 0) + 1;
  return Array.from(counts, (count) => count ?? 0);
}

const rate = fc.oneof(fc.constant(0), fc.double({ min: 0.02, max: 300, noNaN: true }));
const span = fc
  .tuple(rate, rate, fc.boolean(), fc.integer({ min: 1, max: 300 }))
  .map(([from, to, holds, seconds]) => [from, holds ? from : to, seconds]);
const profiles = fc
  .sample(fc.array(span, { minLength: 1, maxLength: 8 }), { numRuns: 60, seed: 11 })
  .filter((spans) => spans.some(([from, to]) => (from ?? 0) + (to ?? 0) > 0));
/** An hour of ramps and rests that makes a little over a million arrivals. */
const million = [
  [0, 600, 1200],
  [0, 0, 60],
  [600, 600, 600],
  [600, 0, 1140],
];
const groovy = (profile: readonly (readonly number[])[]): string => JSON.stringify(profile);

type Walked = { readonly made: number; readonly due: number; readonly worst: number; readonly seconds: number };

describe('pacer', () => {
  let answers: Readonly<Record<string, unknown>>;
  before(async function () {
    this.timeout(240_000);
    const walk = (spacing: string, burst: number): string =>
      `[${profiles.map((profile) => `Walk.through(${groovy(profile)}, '${spacing}', ${burst})`).join(', ')}]`;
    answers = await evaluateAll(
      {
        rate: arrivals('[[2, 2, 3]]'),
        ramp: arrivals('[[0, 4, 4]]'),
        'down to zero': arrivals('[[4, 0, 4]]'),
        rest: arrivals('[[3, 3, 2], [0, 0, 3], [5, 5, 2]]'),
        'rest at the end': arrivals('[[2, 2, 1], [0, 0, 3]]'),
        nothing: arrivals('[[0, 0, 3]]'),
        count: arrivals('[[1.6667, 1.6667, 60]]', 100),
        bursts: arrivals('[[10, 10, 4]]', -1, 'even', 20),
        uniform: arrivals('[[2, 2, 50]]', -1, 'uniform'),
        poisson: arrivals('[[100, 100, 10]]', -1, 'poisson'),
        'poisson again': arrivals('[[100, 100, 10]]', -1, 'poisson'),
        even: walk('even', 1),
        'in bursts': walk('even', 7),
        'anywhere in their turn': walk('uniform', 1),
        million: `Walk.through(${groovy(million)}, 'even', 1)`,
        'poisson million': 'Walk.perSecond(100d, 10_000, -1L)',
        'poisson count': `(1L..30L).collect { long seed ->
          def p = new Pacer([[2, 2, 50]], 100L, 'poisson', 1, true, seed); def at = []
          for (long t = p.next(0L); t >= 0; t = p.next(0L)) at << t.intdiv(1_000_000L)
          at }`,
        'poisson counted million': 'Walk.perSecond(100d, 10_000, 1_000_000L)',
        'poisson counted ramp': arrivals('[[0, 200, 100]]', 10_000, 'poisson'),
      },
      WALK,
    );
  });

  it('holds a rate exactly', () => expect(answers['rate']).to.deep.equal([0, 500, 1000, 1500, 2000, 2500]));
  it('follows a ramp from zero', () =>
    // A(t) = t^2 / 2, so arrival k comes at sqrt(2k): 0, 1.414, 2, 2.449 …
    expect(answers['ramp']).to.deep.equal([0, 1414, 2000, 2449, 2828, 3162, 3464, 3741]));
  it('follows a ramp to zero', () =>
    // A(t) = 4t - t^2 / 2, so arrival k comes at 4 - sqrt(16 - 2k): 0, 0.258, 0.535 …
    expect(answers['down to zero']).to.deep.equal([0, 258, 535, 837, 1171, 1550, 2000, 2585]));
  it('passes over a span of rate zero', () =>
    expect(perSecond(answers['rest'] as number[])).to.deep.equal([3, 3, 0, 0, 0, 5, 5]));
  it('ends before a rest at the end', () => expect(answers['rest at the end']).to.deep.equal([0, 500]));
  it('makes nothing of a profile of zeros', () => expect(answers['nothing']).to.deep.equal([]));
  it('gives an exact count however the rate divides', () => expect(answers['count']).to.have.length(100));
  it('brings bursts together and keeps the total', () => {
    const times = answers['bursts'] as number[];
    expect(times).to.have.length(40);
    expect(new Set(times).size).to.equal(2);
  });
  it('puts each arrival anywhere within its own turn', () => {
    const times = answers['uniform'] as number[];
    expect(times.map((time) => Math.floor(time / 500))).to.deep.equal(Array.from({ length: 100 }, (_, k) => k));
    expect(new Set(times.map((time) => time % 500)).size).to.be.greaterThan(70);
  });
  it('draws the same Poisson process for the same seed', () =>
    expect(answers['poisson']).to.deep.equal(answers['poisson again']));

  it('makes exactly as many Poisson arrivals as are asked for, whatever the seed', () => {
    for (const times of answers['poisson count'] as readonly (readonly number[])[]) {
      expect(times).to.have.length(100);
      expect(times).to.deep.equal([...times].sort((a, b) => a - b));
      expect(times.at(-1)).to.be.lessThan(50_000);
      // A hundred exponential distances differ; of even ones all would be 500 ms.
      expect(new Set(times).size).to.be.greaterThan(80);
    }
  });

  it('spreads a counted million like a Poisson process', () => {
    const { mean, variance } = answers['poisson counted million'] as { mean: number; variance: number };
    // The mean is 100 by force; a multinomial count has the variance 100 x (1 - 1 / 10,000), give or take 1.4.
    expect(mean).to.equal(100);
    expect(variance).to.be.closeTo(100, 7);
  });

  it('lets counted Poisson arrivals follow a ramp', () => {
    const times = answers['poisson counted ramp'] as readonly number[];
    // A(t) = t^2, so a quarter is due by 50 s; the number before it has the deviation sqrt(10,000 / 4 x 3 / 4) = 43.
    expect(times).to.have.length(10_000);
    expect(times.filter((time) => time < 50_000).length).to.be.closeTo(2500, 175);
  });

  for (const [spacing, most] of [
    ['even', 1],
    ['in bursts', 7],
    ['anywhere in their turn', 1],
  ] as const) {
    it(`follows the integral of any profile within ${most}: ${spacing}`, () => {
      (answers[spacing] as readonly Walked[]).forEach(({ made, due, worst }, index) => {
        const profile = groovy(profiles[index] ?? []);
        expect(made, profile).to.equal(Math.ceil(due - 1e-6));
        expect(worst, profile).to.be.at.most(most + 1e-4);
      });
    });
  }

  it('is within one arrival of the integral after a million of them', () => {
    const { made, due, worst, seconds } = answers['million'] as Walked;
    // 600 x 1200 / 2 + 600 x 600 + 600 x 1140 / 2
    expect(due).to.be.closeTo(1_062_000, 0.01);
    expect(made).to.equal(1_062_000);
    expect(worst).to.be.at.most(1.0001);
    expect(seconds).to.be.within(2998, 3000);
  });

  it('draws a million Poisson arrivals with the mean and the variance of one', () => {
    const { mean, variance } = answers['poisson million'] as { mean: number; variance: number };
    // 10,000 seconds at 100/s: the mean has a standard error of 0.1, the variance one of 100 x sqrt(2 / 10,000) = 1.4.
    expect(mean).to.be.closeTo(100, 0.5);
    expect(variance).to.be.closeTo(100, 7);
  });
});
