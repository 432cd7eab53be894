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

function once(args: readonly string[]): number {
  const start = performance.now();
  // With more certificates to read, bare Node takes three times as long, and nothing looks slow beside it.
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}\n${stderr}`);
  return performance.now() - start;
}

/** Wall time of whole commands; taken in turns, so that what else the machine does hits all alike. */
export function benchColdStart(): string {
  const times = COMMANDS.map((): number[] => []);
  for (let run = 0; run < RUNS; run++) {
    for (const [index, [, args]] of COMMANDS.entries()) times[index]?.push(once(args));
  }
  const bare = median(times[0] as number[]);
  return `${markdownTable(
    ['command', 'ms', '÷ bare node'],
    COMMANDS.map(([name], index) => {
      const middle = median(times[index] as number[]);
      return [`\`${name}\``, Math.round(middle), (middle / bare).toFixed(2)];
    }),
  )}\n`;
}
