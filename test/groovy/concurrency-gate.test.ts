import { expect } from 'chai';
import { evaluateAll } from './evaluate.ts';

const MANY = `
@CompileStatic
class Many {
  /** Most permits out at once among so many real threads, and permits taken in all. */
  static Map play(int permits, int threads, int turns) {
    ConcurrencyGate gate = new ConcurrencyGate('c', permits)
    AtomicLong out = new AtomicLong(), most = new AtomicLong(), taken = new AtomicLong()
    List<Thread> all = []
    for (int i = 0; i < threads; i++) {
      all.add(Thread.start {
        for (int turn = 0; turn < turns; turn++) {
          if (!gate.acquire()) { Thread.yield(); continue }
          long now = out.incrementAndGet()
          most.accumulateAndGet(now, { long a, long b -> Math.max(a, b) } as java.util.function.LongBinaryOperator)
          taken.incrementAndGet()
          Thread.yield()
          out.decrementAndGet()
          gate.release()
        }
      })
    }
    for (Thread each : all) each.join()
    [most: most.get(), taken: taken.get(), free: (0..<permits).every { gate.acquire() } && !gate.acquire()]
  }
}`;

describe('concurrency gate', () => {
  let answers: Readonly<Record<string, unknown>>;
  before(async () => {
    answers = await evaluateAll(
      {
        permits: "def g = new ConcurrencyGate('c', 2); [g.acquire(), g.acquire(), g.acquire()]",
        'given back': "def g = new ConcurrencyGate('c', 1); g.acquire(); g.release(); [g.acquire(), g.acquire()]",
        least: "def g = new ConcurrencyGate('c', 0); [g.acquire(), g.acquire()]",
        time: `def g = new ConcurrencyGate('c', 1); g.cooldown(9_000_000_000L)
          [g.reserve(5L), g.epoch(), g.acquire()]`,
        many: 'Many.play(3, 16, 20_000)',
      },
      MANY,
    );
  });

  it('gives out as many permits as there are', () => expect(answers['permits']).to.deep.equal([true, true, false]));
  it('takes them back', () => expect(answers['given back']).to.deep.equal([true, false]));
  it('has one permit at least', () => expect(answers['least']).to.deep.equal([true, false]));
  it('knows no time: a rejection does not close it', () => expect(answers['time']).to.deep.equal([5, 0, true]));
  it('holds among sixteen threads', () => {
    const { most, taken, free } = answers['many'] as { most: number; taken: number; free: boolean };
    expect(most).to.be.within(1, 3);
    expect(taken).to.be.greaterThan(1000);
    expect(free).to.equal(true);
  });
});
