import { expect } from 'chai';
import fc from 'fast-check';
import { evaluateAll } from './evaluate.ts';

/**
 * A crowd before a gate, event by event: clients come at random moments, leave at their slot, and ask again when a cooldown
 * has voided it. Departures never fall back, so the bound for all windows is one for all pairs of departures i < j:
 * (j - rate x t(j)) - (i - rate x t(i)) <= burst - 1.
 */
const CROWD = `
@CompileStatic
class Crowd {
  final RateGate gate
  final double rate
  final int burst
  final Random random
  long now = 3_000_000_000_000L, left = 0L, closedUntil = 0L, first = 0L, last = 0L
  double lowest = Double.MAX_VALUE, worst = -Double.MAX_VALUE
  int tooEarly
  List<Long> slots = []

  Crowd(double rate, int burst, long seed) {
    this.gate = new RateGate('g', rate, burst); this.rate = rate; this.burst = burst; this.random = new Random(seed)
  }

  void leave(long at) {
    if (at < closedUntil) tooEarly++
    if (at < last) throw new IllegalStateException('departures fall back')
    if (left == 0L) first = at
    last = at
    double level = left - rate * (at - first) / 1e9d
    if (left > 0L) worst = Math.max(worst, level - lowest)
    lowest = Math.min(lowest, level)
    left++
  }

  void come() {
    long slot = gate.reserve(now)
    if (slot <= now) leave(now) else slots.add(slot)
  }

  void advance(long nanos) {
    now += nanos
    while (!slots.isEmpty() && slots[0] <= now) leave(slots.remove(0))
  }

  void reject(long waitNanos) {
    long before = gate.epoch()
    gate.cooldown(now + waitNanos)
    if (gate.epoch() == before) return
    closedUntil = now + waitNanos
    int voided = slots.size()
    slots.clear()
    for (int i = 0; i < voided; i++) come()
  }

  /** Spells of rush, of steady arrivals and of rest; a rejection now and then. */
  Map play(int steps, double rejections) {
    double pace = 1e9d / rate
    for (int i = 0; i < steps; i++) {
      int spell = random.nextInt(10)
      if (slots.size() < 50) come()
      if (spell < 4) advance((long) (random.nextDouble() * pace * 0.2d))
      else if (spell < 9) advance((long) (random.nextDouble() * pace * 2d))
      else advance((long) (random.nextDouble() * pace * burst * 3d))
      if (random.nextDouble() < rejections) reject((long) (random.nextDouble() * pace * (random.nextBoolean() ? 20d : 1d)))
    }
    [excess: worst - (burst - 1), tooEarly: tooEarly, left: left]
  }
}
@CompileStatic
class Queue {
  /** Nanoseconds from the first to the last of so many slots that are asked for at once. */
  static long span(double rate, int burst, long start, int slots) {
    RateGate gate = new RateGate('g', rate, burst)
    long first = gate.reserve(start), last = first
    for (int i = 1; i < slots; i++) last = gate.reserve(start)
    last - first
  }
}`;

/** Milliseconds of the slots that a gate gives at these milliseconds. */
const slotsOf = (gate: string, at: readonly number[]): string =>
  `def g = ${gate}; [${at}].collect { g.reserve(it * 1_000_000L).intdiv(1_000_000L) }`;

const crowds = fc.sample(
  fc.record({
    rate: fc.double({ min: 0.01, max: 2000, noNaN: true }),
    burst: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 40 })),
    seed: fc.integer({ min: 0, max: 1_000_000 }),
    rejections: fc.constantFrom(0, 0, 0.001, 0.02),
  }),
  { numRuns: 200, seed: 11 },
);
const SLOTS = 5_000_000;
/** Rates per second with the nanosecond the clock shows at the start: minutes, days and years after it was zero. */
const longRuns = [
  { rate: 0.5, start: 1e12 },
  { rate: 5 / 3, start: 1e15 },
  { rate: 400, start: 1e15 },
  { rate: 3333.3, start: 1e17 },
];

describe('rate gate', () => {
  let answers: Readonly<Record<string, unknown>>;
  before(async function () {
    this.timeout(240_000);
    const played = crowds.map(
      ({ rate, burst, seed, rejections }) => `new Crowd(${rate}d, ${burst}, ${seed}L).play(5000, ${rejections}d)`,
    );
    answers = await evaluateAll(
      {
        even: slotsOf("new RateGate('g', 5d, 1)", [0, 0, 0, 0]),
        burst: slotsOf("new RateGate('g', 5d, 3)", [0, 0, 0, 0]),
        credit: slotsOf("new RateGate('g', 10d, 1)", [0, 5000, 5000]),
        cooldown: `
          def g = new RateGate('g', 5d, 1); g.reserve(0L); g.reserve(0L)
          g.cooldown(3_000_000_000L); def first = g.epoch(); g.cooldown(3_020_000_000L)
          [first, g.epoch(), g.reserve(400_000_000L).intdiv(1_000_000L), g.reserve(400_000_000L).intdiv(1_000_000L)]`,
        'short cooldown': `
          def g = new RateGate('g', 1d, 1); def slots = [g.reserve(0L), g.reserve(0L), g.reserve(0L)]
          g.cooldown(100_000_000L); (slots.take(1) + [g.reserve(50_000_000L)]).collect { it.intdiv(1_000_000L) }`,
        closing: `
          def g = new RateGate('g', Double.POSITIVE_INFINITY, 1); def open = [g.reserve(5L), g.reserve(5L), g.reserve(4L), g.reserve(7L)]
          g.cooldown(3_000_000_000L); g.cooldown(2_000_000_000L); def copy = g.copy()
          open + [g.epoch(), g.reserve(9L), g.reserve(9L), g.reserve(4_000_000_000L), copy.reserve(9L)]`,
        crowds: `[${played.join(', ')}]`,
        'long runs': `[${longRuns.map(({ rate, start }) => `Queue.span(${rate}d, 1, ${start}L, ${SLOTS})`)}]`,
        zero: "new RateGate('g', 0d, 1)",
      },
      CROWD,
    );
  });

  it('spaces attempts evenly', () => expect(answers['even']).to.deep.equal([0, 200, 400, 600]));
  it('lets a burst through after a rest', () => expect(answers['burst']).to.deep.equal([-400, -200, 0, 200]));
  it('keeps no credit beyond the burst', () => expect(answers['credit']).to.deep.equal([0, 5000, 5100]));
  it('closes for everyone until the cooldown is over, once per window', () =>
    expect(answers['cooldown']).to.deep.equal([1, 1, 3000, 3200]));
  it('with an infinite rate lets everything through, but while a cooldown lasts', () =>
    expect(answers['closing']).to.deep.equal([5, 5, 5, 7, 1, 3_000_000_000, 3_000_000_000, 4_000_000_000, 9]));
  it('keeps its distance through a cooldown that is shorter than the interval', () =>
    expect(answers['short cooldown']).to.deep.equal([0, 1000]));
  it('refuses a rate of zero', () => expect(answers['zero']).to.include('gate g: rate 0.0/s'));

  it('admits at most burst + rate x w in any window of w seconds, whatever comes, rejections included', () => {
    const results = answers['crowds'] as readonly { excess: number; tooEarly: number; left: number }[];
    expect(results).to.have.length(crowds.length);
    results.forEach((result, index) => {
      const crowd = JSON.stringify(crowds[index]);
      // Slots are whole nanoseconds, rounded up: at 2000/s a departure is at most two millionths of a request late.
      expect(result.excess, crowd).to.be.at.most(1e-5);
      expect(result.tooEarly, `departures within a cooldown, ${crowd}`).to.equal(0);
      expect(result.left, crowd).to.be.greaterThan(100);
    });
  });

  it('holds its rate over five million slots', () => {
    const spans = answers['long runs'] as readonly number[];
    longRuns.forEach(({ rate }, index) => {
      const seconds = (SLOTS - 1) / rate;
      expect((spans[index] ?? 0) / 1e9 / seconds, `${rate}/s`).to.be.closeTo(1, 1e-9);
    });
  });
});
