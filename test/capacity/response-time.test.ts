import { expect } from 'chai';
import { createRandom } from '../../src/capacity/random.ts';
import { responseTime } from '../../src/capacity/response-time.ts';

const settings = { kneeConcurrency: null, seed: 1, stream: 'step' } as const;
const draw = (count: number, time: (working: number) => number, working = 1): number[] =>
  Array.from({ length: count }, () => time(working)).sort((a, b) => a - b);

describe('response times', () => {
  it('go through the median and the 95th percentile', () => {
    const times = draw(20_000, responseTime({ ...settings, latency: { p50Seconds: 0.18, p95Seconds: 0.45 } }));
    expect(times[10_000]).to.be.closeTo(0.18, 0.005);
    expect(times[19_000]).to.be.closeTo(0.45, 0.02);
    expect(times[0]).to.be.greaterThan(0);
  });

  it('are constant where both points are equal, and nothing where the median is', () => {
    expect(
      new Set(draw(10, responseTime({ ...settings, latency: { p50Seconds: 0.2, p95Seconds: 0.2 } }))),
    ).to.deep.equal(new Set([0.2]));
    expect(new Set(draw(10, responseTime({ ...settings, latency: { p50Seconds: 0, p95Seconds: 1 } })))).to.deep.equal(
      new Set([0]),
    );
  });

  it('grow in proportion above the knee', () => {
    const time = responseTime({ ...settings, kneeConcurrency: 10, latency: { p50Seconds: 0.1, p95Seconds: 0.1 } });
    expect([1, 10, 20, 45].map((working) => Math.round(time(working) * 1000))).to.deep.equal([100, 100, 200, 450]);
  });

  it('are the same for the same seed and stream, and others for other ones', () => {
    const numbers = (seed: number, stream: string): number[] => draw(5, createRandom(seed, stream));
    expect(numbers(1, 'a')).to.deep.equal(numbers(1, 'a'));
    expect(numbers(1, 'a')).to.not.deep.equal(numbers(2, 'a'));
    expect(numbers(1, 'a')).to.not.deep.equal(numbers(1, 'b'));
  });

  it('come from numbers that are spread evenly', () => {
    const counts = new Array<number>(10).fill(0);
    const random = createRandom(1, 'spread');
    for (let index = 0; index < 100_000; index++) {
      const tenth = Math.floor(random() * 10);
      counts[tenth] = (counts[tenth] as number) + 1;
    }
    for (const count of counts) expect(count).to.be.within(9_600, 10_400);
  });
});
