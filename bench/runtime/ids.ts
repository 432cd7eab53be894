import { compilePlan } from '../../src/plan/compile-plan.ts';
import { oracle } from '../../test/support/oracle.ts';
import { scenarioOf } from '../../test/support/scenario-of.ts';
import { type Bench, type Findings, findings, type Line, unless } from './section.ts';
import { trial } from './trial.ts';

const ENGINES = 4;
const THREADS = 100;

const specOf = (seconds: number): object => ({
  name: 'ids',
  target: { url: 'http://api.example.com' },
  retry: { policy: 'none' },
  values: { id: { type: 'unique-id' } },
  workloads: {
    work: {
      load: { type: 'users', users: 50, for: `${seconds}s` },
      flow: [{ type: 'http', name: 'put', method: 'PUT', path: '/things/${values.id}' }],
    },
  },
  mock: { latency: { p50: '5ms' }, unique: [{ type: 'path-segment', steps: ['put'], segment: 2 }] },
});

/** The install script of the plan, as the setUp group runs it. */
function installScript(): string {
  const { plan } = compilePlan(scenarioOf(specOf(1)).scenario);
  const sampler = plan.children
    .flatMap(({ children }) => children)
    .find(({ testname }) => testname === 'install runtime');
  const script = sampler?.props.find(({ name }) => name === 'script');
  if (script?.kind !== 'stringProp') throw new Error('the plan has no install script');
  return script.value;
}

/**
 * Installs the plan's runtime once for each engine, all with the same run and seed, and lets threads take ids from it.
 * What is kept of an id is a hash of 64 bits: ids whose hashes are all different are different. Equal hashes are counted as equal ids.
 */
const SIMULATION = `
@groovy.transform.CompileStatic
class Hashes {
  static long of(String id) {
    long h = 1125899906842597L
    for (int i = 0; i < id.length(); i++) { h = (h ^ (long) id.charAt(i)) * -7046029254386353131L; h = h ^ (h >>> 29) }
    return h
  }
  static void fill(long[] hashes, int from, int count, java.util.function.Supplier<String> ids) {
    for (int n = 0; n < count; n++) hashes[from + n] = of(ids.get())
  }
  static long equal(long[] hashes) {
    Arrays.sort(hashes)
    long equal = 0
    for (int i = 1; i < hashes.length; i++) if (hashes[i] == hashes[i - 1]) equal++
    return equal
  }
}
int each = total.intdiv(engines * threads)
long[] hashes = new long[engines * threads * each]
def noSample = new Object() { void setIgnore() { } }
def first = []
engines.times { int engine ->
  def props = new Properties()
  props.setProperty('engine', '' + engine); props.setProperty('run.id', 'same'); props.setProperty('sample_variables', 'x')
  new GroovyShell(this.class.classLoader, new Binding([props: props, log: org.slf4j.LoggerFactory.getLogger('bench'), SampleResult: noSample])).evaluate(install)
  def value = props.get('loadwright').values.values().first()
  def workers = (0..<threads).collect { int thread ->
    Thread.start { Hashes.fill(hashes, (engine * threads + thread) * each, each, { value.make() } as java.util.function.Supplier<String>) }
  }
  workers*.join()
  first << value.make()
}
[made: hashes.length, equal: Hashes.equal(hashes), first: first]
`;

async function simulated(total: number): Promise<Line> {
  const bindings = `def total = ${total}; def engines = ${ENGINES}; def threads = ${THREADS}\n`;
  const found = (await oracle.evaluate(bindings + SIMULATION, { install: installScript() })) as {
    readonly made: number;
    readonly equal: number;
    readonly first: readonly string[];
  };
  return {
    cells: [`${ENGINES} simulated engines × ${THREADS} threads`, found.made, found.equal, '–', found.first.join(', ')],
    missed: [
      ...unless(found.equal === 0, `${found.equal} equal ids`),
      ...unless(found.made === total && new Set(found.first).size === ENGINES, 'the simulation made something else'),
    ],
  };
}

async function real(seconds: number): Promise<Line> {
  const same = { 'run.id': 'same', seed: '1' };
  const { events, summary, runs } = await trial(specOf(seconds), {
    engines: [
      { ...same, engine: '0' },
      { ...same, engine: '1' },
    ],
  });
  const ids = events.filter(({ kind }) => kind === 'http').map(({ path }) => path.split('/').at(-1) ?? '');
  const distinct = new Set(ids).size;
  const engines = new Set(ids.map((id) => id.split('-').at(-2))).size;
  return {
    cells: ['2 engines × 50 threads, real run', ids.length, ids.length - distinct, summary.duplicateIds, ids[0] ?? ''],
    missed: [
      ...runs.flatMap(({ errors }) => errors),
      ...unless(distinct === ids.length && ids.length > 0, `${distinct} distinct of ${ids.length}`),
      ...unless(summary.duplicateIds === 0, `the target saw ${summary.duplicateIds} twice`),
      ...unless(engines === 2, `ids of ${engines} engines`),
    ],
  };
}

/** Ids of several engines that share run and seed: none is equal to another. */
export async function ids({ short, say }: Bench): Promise<Findings> {
  const lines = [await simulated(short ? 400_000 : 10_000_000), await real(short ? 6 : 20)];
  for (const { cells, missed } of lines) say([...cells, ...missed].join(' | '));
  return findings(['ids of', 'made', 'equal', 'seen twice by the target', 'such as'], lines);
}
