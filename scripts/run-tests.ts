/**
 * `npm test` after the build: first what runs JMeter, servers and commands against the clock, one test after another;
 * then all that only computes or asks the engine about texts, on all processors. Fails when either part does.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Rooms whose tests would disturb each other's clocks; the launcher's start the build, which packing makes anew. */
const AGAINST_THE_CLOCK = ['cli', 'engine', 'launcher', 'mock', 'run'];
/** Inside them, what only reads texts. */
const BUT_NOT = 'test/cli/validate/**/*.test.ts';
/** Rooms with commands of their own: they need a display or a browser. */
const ELSEWHERE = ['browser', 'gui'];

const rooms = readdirSync(`${root}test`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !ELSEWHERE.includes(entry.name))
  .map(({ name }) => name)
  .sort();
const files = (names: readonly string[]): readonly string[] => names.map((name) => `test/${name}/**/*.test.ts`);

function mocha(...args: readonly string[]): number {
  const { status } = spawnSync(process.execPath, ['node_modules/mocha/bin/mocha.js', ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
}

const failures =
  mocha('--ignore', BUT_NOT, ...files(rooms.filter((room) => AGAINST_THE_CLOCK.includes(room)))) +
  mocha(
    '--parallel',
    '--jobs',
    String(Math.max(2, availableParallelism())),
    ...files(rooms.filter((room) => !AGAINST_THE_CLOCK.includes(room))),
    BUT_NOT,
  );
process.exitCode = failures === 0 ? 0 : 1;
