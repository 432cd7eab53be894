import { expect } from 'chai';
import { evaluateAll } from './evaluate.ts';

const ENGINES = 4;
const THREADS = 100;
const EACH = 25_000;

/** Real threads draw ids; a bit for each number of an engine shows one that comes twice. */
const ID_STORM = `
@CompileStatic
class IdStorm {
  static Map play(int engines, int threads, int each) {
    Set<String> heads = new HashSet<String>()
    long distinct = 0L
    for (int engine = 0; engine < engines; engine++) {
      GeneratedValue value = GeneratedValue.uniqueId('v', 'order', 'run', engine, new AtomicLong())
      BitSet seen = new BitSet(threads * each + 1)
      List<Thread> all = []
      for (int i = 0; i < threads; i++) {
        all.add(Thread.start {
          int[] numbers = new int[each]
          for (int n = 0; n < each; n++) {
            String id = value.make()
            int cut = id.lastIndexOf('-')
            numbers[n] = Integer.parseInt(id.substring(cut + 1))
            if (n == 0) synchronized (heads) { heads.add(id.substring(0, cut)) }
          }
          synchronized (seen) { for (int number : numbers) seen.set(number) }
        })
      }
      for (Thread thread : all) thread.join()
      distinct += seen.cardinality()
    }
    [heads: heads.toSorted(), distinct: distinct]
  }

  static Map integers(long min, long max, int draws) {
    GeneratedValue value = GeneratedValue.randomInteger('v', min, max, new Random(3L))
    long least = Long.MAX_VALUE, most = Long.MIN_VALUE
    double sum = 0d
    for (int i = 0; i < draws; i++) {
      long drawn = Long.parseLong(value.make())
      least = Math.min(least, drawn); most = Math.max(most, drawn); sum += drawn
    }
    [least: least, most: most, mean: sum / draws]
  }
}`;

describe('generated values', () => {
  let answers: Readonly<Record<string, unknown>>;
  before(async function () {
    this.timeout(240_000);
    answers = await evaluateAll(
      {
        storm: `IdStorm.play(${ENGINES}, ${THREADS}, ${EACH})`,
        runs: `['r1', 'r2'].collectMany { run -> (0..11).collectMany { engine ->
            def value = GeneratedValue.uniqueId('v', '', run, engine, new AtomicLong()); (1..120).collect { value.make() } } }
          .toSet().size()`,
        uuids: "def value = GeneratedValue.uuid('v'); (1..100_000).collect { value.make() }.toSet().size()",
        counter:
          "def value = GeneratedValue.counter('v', 10L, 5L, 4, new AtomicLong()); (1..3).collect { value.make() }",
        integers: 'IdStorm.integers(-2L, 7L, 1_000_000)',
        'one integer': 'IdStorm.integers(5L, 5L, 10)',
        pick: `def value = GeneratedValue.pick('v', ['a', 'b', 'c'], new Random(3L))
          (1..300_000).countBy { value.make() }.values().toSorted()`,
        'same seed': `def draw = { def value = GeneratedValue.randomInteger('v', 0L, 9L, new Random(8L)); (1..20).collect { value.make() } }
          draw() == draw()`,
      },
      ID_STORM,
    );
  });

  it('makes ten million ids from four engines of a hundred threads, none equal', () => {
    const { heads, distinct } = answers['storm'] as { heads: readonly string[]; distinct: number };
    expect(heads).to.deep.equal(Array.from({ length: ENGINES }, (_, engine) => `order-run-${engine}`));
    expect(distinct).to.equal(ENGINES * THREADS * EACH);
  });
  it('makes ids that differ over runs and engines of one and of two digits', () =>
    expect(answers['runs']).to.equal(2 * 12 * 120));
  it('makes UUIDs', () => expect(answers['uuids']).to.equal(100_000));
  it('counts in steps, with leading zeros', () => expect(answers['counter']).to.deep.equal(['0010', '0015', '0020']));
  it('draws integers evenly, both ends included', () => {
    const { least, most, mean } = answers['integers'] as { least: number; most: number; mean: number };
    expect([least, most]).to.deep.equal([-2, 7]);
    expect(mean).to.be.closeTo(2.5, 0.02);
    expect(answers['one integer']).to.deep.equal({ least: 5, most: 5, mean: 5 });
  });
  it('picks evenly', () => {
    for (const count of answers['pick'] as readonly number[]) expect(count).to.be.closeTo(100_000, 1500);
  });
  it('draws the same for the same seed', () => expect(answers['same seed']).to.equal(true));
});
