import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { exampleNames } from '../test/examples/load-example.ts';
import { markdownTable, median } from './table.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const RUNS = 15;
const COMMANDS: readonly (readonly [string, readonly string[]])[] = [
  ['node -e 0', ['-e', '0']],
  ['loadwright --version', ['dist/cli/main.js', '--version']],
  ['loadwright --help', ['dist/cli/main.js', '--help']],
  [
    'loadwright generate examples/http-rate/spec.json -o -',
    ['dist/cli/main.js', 'generate', 'examples/http-rate/spec.json', '-o', '-'],
  ],
  [
    'loadwright generate examples/wfm-bulk-500/spec.json -o -',
    ['dist/cli/main.js', 'generate', 'examples/wfm-bulk-500/spec.json', '-o', '-'],
  ],
  ...exampleNames.map((name): readonly [string, readonly string[]] => {
    const words = ['explain', `examples/${name}/spec.json`, '--no-forecast'];
    return [`loadwright ${words.join(' ')}`, ['dist/cli/main.js', ...words]];
  }),
  [
    'loadwright explain examples/wfm-bulk-500/spec.json',
    ['dist/cli/main.js', 'explain', 'examples/wfm-bulk-500/spec.json'],
  ],
];

function once(args: readonly string[], keepsCode: boolean): number {
  const start = performance.now();
  // With more certificates to read, bare Node takes three times as long, and nothing looks slow beside it.
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };
  if (!keepsCode) env['NODE_DISABLE_COMPILE_CACHE'] = '1';
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}\n${stderr}`);
  return performance.now() - start;
}

/** Wall time of whole commands, with the code kept of the start before and without; taken in turns, so that what else the machine does hits all alike. */
export function benchColdStart(): string {
  const times = COMMANDS.map((): { kept: number[]; fresh: number[] } => ({ kept: [], fresh: [] }));
  for (const [, args] of COMMANDS) once(args, true);
  for (let run = 0; run < RUNS; run++) {
    for (const [index, [, args]] of COMMANDS.entries()) {
      times[index]?.kept.push(once(args, true));
      times[index]?.fresh.push(once(args, false));
    }
  }
  const medians = times.map(({ kept, fresh }) => ({ kept: median(kept), fresh: median(fresh) }));
  const bare = medians[0] as (typeof medians)[number];
  return `${markdownTable(
    ['command', 'ms', '÷ bare node', 'nothing kept, ms', '÷ bare node'],
    medians.map(({ kept, fresh }, index) => [
      `\`${COMMANDS[index]?.[0]}\``,
      Math.round(kept),
      (kept / bare.kept).toFixed(2),
      Math.round(fresh),
      (fresh / bare.fresh).toFixed(2),
    ]),
  )}\n`;
}
