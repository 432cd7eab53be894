import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { closingOf } from './rows.ts';
import { type Bench, type Findings, findings, fixed, unless } from './section.ts';
import { trial } from './trial.ts';

const run = promisify(execFile);
const QUARTERS = 4;
/** From the second quarter to the end the live heap may grow by so much; the first one still loads classes. */
const MOST_GROWTH_MB = 8;

const absurd = { type: 'token-bucket', rate: '1000000/s', burst: 1000, safety: 1 };

/** Everything a step can have, as often as it goes: gates, retries, values, extractions, polls, rejections. */
const specOf = (seconds: number): object => ({
  name: 'soak',
  target: { url: 'http://api.example.com' },
  limits: { quota: absurd },
  retry: { policy: 'recommended', base: '1ms', budget: 10 },
  values: {
    id: { type: 'unique-id' },
    size: { type: 'random-integer', min: 1, max: 1000 },
    attempt: { type: 'uuid', per: 'attempt' },
  },
  workloads: {
    work: {
      load: { type: 'users', users: 8, for: `${seconds}s` },
      flow: [
        {
          type: 'http',
          name: 'submit',
          method: 'POST',
          path: '/jobs/${values.id}',
          query: { size: '${values.size}', attempt: '${values.attempt}' },
          limits: ['quota'],
          idempotent: true,
          save: { job: { type: 'json', path: '$.id' } },
        },
        {
          type: 'poll',
          name: 'wait',
          path: '/jobs/${job}/state',
          every: '1ms',
          deadline: '5s',
          until: { json: '$.status', done: ['done'] },
          limits: ['quota'],
        },
      ],
    },
  },
  mock: {
    latency: { p50: '0ms' },
    jobTime: '1ms',
    limits: { quota: { type: 'token-bucket', rate: '1000000/s', burst: 1000000 } },
    faults: [{ type: 'status', status: 503, retryAfter: 'none', share: 0.05 }],
  },
});

/** Live heap in MB: a histogram of live objects makes the JVM collect first. */
async function liveMegabytes(pid: number): Promise<number> {
  const { stdout } = await run('jcmd', [String(pid), 'GC.class_histogram'], { maxBuffer: 1 << 26 });
  const bytes = /^Total\s+\d+\s+(\d+)/m.exec(stdout)?.[1];
  return Number(bytes) / 1e6;
}

/** Many short operations: the live heap after a collection, at each quarter of the run. */
export async function soak({ short, say }: Bench): Promise<Findings> {
  const seconds = short ? 24 : 160;
  const live: number[] = [];
  let watching: Promise<void> = Promise.resolve();
  const watch = async (pid: number): Promise<void> => {
    for (let quarter = 1; quarter <= QUARTERS; quarter++) {
      // The last look is a little before the end, while the threads are still at work.
      await sleep((seconds * 1000) / QUARTERS - (quarter === QUARTERS ? 2000 : 0));
      live.push(await liveMegabytes(pid));
      say(`${fixed(live.at(-1) ?? Number.NaN, 1)} MB live`);
    }
  };
  const { arrivals, run: engine } = await trial(specOf(seconds), {
    recording: 'arrivals',
    wantsRows: false,
    onStarted: (pid) => {
      watching = watch(pid);
    },
  });
  await watching;
  const growth = (live.at(-1) ?? 0) - (live[1] ?? 0);
  const operations = closingOf(engine.log).started;
  return findings(
    [
      'seconds',
      'requests',
      'operations',
      ...live.map((_, index) => `live MB at ${(index + 1) * 25} %`),
      'growth from 50 % MB',
    ],
    [
      {
        cells: [seconds, arrivals.length, operations, ...live.map((value) => fixed(value, 1)), fixed(growth, 1)],
        missed: [
          ...engine.errors.slice(0, 3),
          ...unless(live.length === QUARTERS, 'the heap could not be read'),
          ...unless(short || growth <= MOST_GROWTH_MB, `the live heap grew by ${fixed(growth, 1)} MB`),
        ],
      },
    ],
    'Live objects after a full collection. The growth leaves out the first half, in which classes are loaded and scripts are compiled.',
  );
}
