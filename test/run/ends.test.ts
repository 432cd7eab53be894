import { createSocket } from 'node:dgram';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { place } from '../cli/invoke.ts';
import { type Program, processesWith, start } from '../cli/program.ts';
import { engineHome } from '../support/engine.ts';
import { processed, type RunTraces, rowsPerOperation, runHere, tracesIn } from '../support/items-run.ts';
import { runSpec, type SpecRun } from '../support/run-spec.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const target = { url: 'https://api.example.com' };
const ids = Array.from({ length: 300 }, (_, index) => `u${index}`);
/** Values that a reader of CSV may get wrong, and rows that differ in nothing but the last value. */
const awkward = ['plain', '"a ""quote"", a comma"', 'größe 漢字', '"two\nlines"', '', '$1 \\ x'];
const csv = `name,id\n${ids.map((id, index) => `${awkward[index % awkward.length]},${id}\n`).join('')}`;

const finiteWork = (step: object, mock: object): string =>
  JSON.stringify({
    name: 'finite',
    target,
    limits: { token: { type: 'token-bucket', rate: '30/s', safety: 1 } },
    data: { users: { type: 'csv', file: 'users.csv', use: 'once', rows: ids.length } },
    retry: { policy: 'recommended', attempts: 20, budget: 5, base: '200ms', cap: '1s' },
    workloads: {
      work: {
        load: { type: 'items', data: 'users', within: '60s', threads: 12 },
        flow: [{ type: 'http', name: 'do', path: '/users/${users.id}', limits: ['token'], ...step }],
      },
    },
    mock: {
      latency: { p50: '300ms' },
      limits: { token: { type: 'token-bucket', rate: '1000/s', burst: 1000 } },
      ...mock,
    },
  });

const sorted = (list: readonly string[]): readonly string[] => [...list].sort();
const without = (list: readonly string[], others: readonly string[]): readonly string[] =>
  list.filter((id) => !others.includes(id));
const doneIds = ({ undone, unknown }: RunTraces): readonly string[] => without(without(ids, undone), unknown);

/** What must hold however a run of items ends: held against what the target has seen. */
function expectHonestAccount(traces: RunTraces): void {
  const { result, events, undone, unknown } = traces;
  const [items] = result.items;
  expect(items).to.include({ items: ids.length, done: ids.length - undone.length - unknown.length });
  expect((items?.neverStarted ?? 0) + (items?.failed ?? 0)).to.equal(undone.length);
  const seen = processed(events);
  expect(without(doneIds(traces), seen), 'called done, and was not').to.deep.equal([]);
  expect(
    undone.filter((id) => seen.includes(id)),
    'called not done, and was',
  ).to.deep.equal([]);
}

describe('how runs end', function () {
  this.timeout(300_000);
  const folder = temporaryFolder();
  before(engineHome);

  it('a hold ends on time, whatever the state of the quota and the target', async () => {
    const hold = (mock: object): Promise<SpecRun> =>
      runSpec({
        name: 'hold',
        target,
        limits: { token: { type: 'token-bucket', rate: '20/s', safety: 1 } },
        retry: { policy: 'recommended', attempts: 50, budget: 10, base: '500ms', cap: '2s' },
        workloads: {
          work: {
            load: { type: 'users', users: 6, for: '8s' },
            flow: [{ type: 'http', name: 'get', method: 'GET', path: '/a', limits: ['token'] }],
          },
        },
        mock: { latency: { p50: '20ms' }, ...mock },
      });
    const plenty = { limits: { token: { type: 'token-bucket', rate: '1000/s', burst: 1000 } } };
    const runs = await Promise.all([
      hold(plenty),
      hold({ limits: { token: { type: 'fixed-window', allow: 10, per: '1h' } } }),
      hold({ ...plenty, faults: [{ type: 'down', at: '2s', for: '60s' }] }),
    ]);
    for (const [index, { run }] of runs.entries()) {
      const state = ['quota left', 'quota used up', 'target down'][index] ?? '';
      const at = (line: string): number => Date.parse(`${line.slice(0, 10)}T${line.slice(11, 23).replace(',', '.')}`);
      const lines = run.log.split('\n');
      // The hold begins with the group; on a busy machine its threads log their start later.
      const [began = 0] = lines.filter((line) => line.includes('Starting 6 threads for group work')).map(at);
      const finished = lines.filter((line) => line.includes('Thread finished: work')).map(at);
      expect(finished, state).to.have.length(6);
      for (const end of finished) expect((end - began) / 1000, state).to.be.within(7.9, 10);
      expect(run.errors, state).to.deep.equal([]);
    }
  });

  it('a target that dies and comes back loses nothing and gets nothing twice, unless that is declared harmless', async () => {
    const mock = { faults: [{ type: 'down', at: '1500ms', for: '2s' }] };
    for (const name of ['post', 'put']) {
      const step = { method: name.toUpperCase() };
      await place(folder(), { [`${name}/spec.json`]: finiteWork(step, mock), [`${name}/users.csv`]: csv });
    }
    const [post, put] = (await Promise.all(['post', 'put'].map((name) => runHere(join(folder(), name), 'first')))) as [
      RunTraces,
      RunTraces,
    ];

    for (const traces of [post, put]) expectHonestAccount(traces);
    // In flight when it died, and nobody knows: not repeated, and named.
    expect(post.unknown.length).to.be.within(1, 12);
    expect(post.undone).to.deep.equal([]);
    expect(processed(post.events).length).to.equal(new Set(processed(post.events)).size);
    expect(post.result.summary.workloads[0]?.maybeDone).to.equal(post.unknown.length);
    // An idempotent request is simply sent again.
    expect([put.undone, put.unknown]).to.deep.equal([[], []]);
    expect(sorted([...new Set(processed(put.events))])).to.deep.equal(sorted(ids));
    for (const { rows } of [post, put]) expect([...new Set(rowsPerOperation(rows).values())]).to.deep.equal([1]);
  });

  it('a run that is stopped keeps its rows and says what is left, and the next one does just that', async () => {
    const ways = ['interrupt', 'shutdown', 'kill'] as const;
    const jvmOf = async (way: string): Promise<Jvm> => {
      const [line = ''] = (await processesWith(join(folder(), way, 'first'))).filter((each) => each.includes('.jar'));
      const [, pid] = /^\s*(\d+)/.exec(line) ?? [];
      const [, port] = /jmeterengine\.nongui\.port=(\d+)/.exec(line) ?? [];
      return { pid: Number(pid), stopPort: Number(port) };
    };
    const end = (way: (typeof ways)[number], { child }: Program, { pid, stopPort }: Jvm): void => {
      if (way === 'interrupt') child.kill('SIGINT');
      if (way === 'kill') process.kill(pid, 'SIGKILL');
      if (way !== 'shutdown') return;
      const socket = createSocket('udp4');
      socket.send('Shutdown', stopPort, '127.0.0.1', () => socket.close());
    };
    const stopped = async (
      way: (typeof ways)[number],
    ): Promise<RunTraces & { exitCode: number | null; ms: number; said: string }> => {
      const own = join(folder(), way);
      await place(own, { 'spec.json': finiteWork({ method: 'POST' }, {}), 'users.csv': csv });
      const program = start(['run', join(own, 'spec.json'), '--mock', '-o', join(own, 'first')], own);
      await program.says('JMeter runs');
      const isGoing = (): boolean => program.child.exitCode === null;
      while (isGoing() && (await rowsSoFar(join(own, 'first'))) === 0) await sleep(200);
      const jvm = await jvmOf(way);
      while (isGoing() && (await rowsSoFar(join(own, 'first'))) < 50) await sleep(100);
      const from = Date.now();
      end(way, program, jvm);
      const exitCode = await program.exitCode;
      return {
        ...(await tracesIn(join(own, 'first'))),
        exitCode,
        ms: Date.now() - from,
        said: program.stdout() + program.stderr(),
      };
    };
    const runs = await Promise.all(ways.map(stopped));

    for (const [index, run] of runs.entries()) {
      const way = ways[index] ?? '';
      expectHonestAccount(run);
      expect(run.undone.length, way).to.be.greaterThan(50);
      expect(run.said).to.include(`--resume ${join(folder(), way, 'first')}`);
      expect(run.said.includes('CLI027'), way).to.equal(way === 'kill');
      // Five seconds for JMeter, and one to sum up.
      expect(run.ms, way).to.be.lessThan(6_000);
      expect(run.exitCode, way).to.equal([130, 0, 1][index]);
      if (way !== 'kill') {
        expect([...new Set(rowsPerOperation(run.rows).values())], way).to.deep.equal([1]);
        expect(run.result.closing?.attempts, way).to.be.greaterThan(25);
      } else expect(run.result.closing).to.equal(null);
    }

    const first = runs[0] as RunTraces;
    const own = join(folder(), 'interrupt');
    const faster = ['--set', 'limits.token.rate=200/s'];
    const second = await runHere(own, 'second', '--resume', join(own, 'first'), ...faster);
    expect(sorted(processed(second.events))).to.deep.equal(sorted(first.undone));
    expect(second.undone).to.deep.equal([]);
    // What nobody knows stays on its list until somebody decides.
    expect(second.unknown).to.deep.equal(first.unknown);
  });
});

type Jvm = { readonly pid: number; readonly stopPort: number };

/** Lines of the results; the first names the columns. */
const rowsSoFar = async (run: string): Promise<number> =>
  (await readFile(join(run, 'results.jtl'), 'utf8').catch(() => '')).split('\n').length - 1;
