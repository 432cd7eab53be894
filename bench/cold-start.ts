import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { exampleNames } from '../test/examples/load-example.ts';
import { type Findings, findings, fixed, unless } from './runtime/section.ts';
import { median } from './table.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const RUNS = 15;

/** `bound`: the most that a start with kept code may take, in starts of bare Node; null where it is not bounded as a whole. */
type Command = { readonly name: string; readonly args: readonly string[]; readonly bound: number | null };

const ours = (bound: number | null, ...words: readonly string[]): Command => ({
  name: `loadwright ${words.join(' ')}`,
  args: ['dist/cli/main.js', ...words],
  bound,
});

const COMMANDS: readonly Command[] = [
  { name: 'node -e 0', args: ['-e', '0'], bound: null },
  ours(2.5, '--version'),
  ours(2.5, '--help'),
  ours(5, 'generate', 'examples/http-rate/spec.json', '-o', '-'),
  ours(5, 'generate', 'examples/wfm-bulk-500/spec.json', '-o', '-'),
  ...exampleNames.map((name) => ours(6, 'explain', `examples/${name}/spec.json`, '--no-forecast')),
  // What it takes beyond the line without a forecast is the simulation.
  ours(null, 'explain', 'examples/wfm-bulk-500/spec.json'),
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
export function benchColdStart(): Findings {
  const times = COMMANDS.map((): { kept: number[]; fresh: number[] } => ({ kept: [], fresh: [] }));
  for (const { args } of COMMANDS) once(args, true);
  for (let run = 0; run < RUNS; run++) {
    for (const [index, { args }] of COMMANDS.entries()) {
      times[index]?.kept.push(once(args, true));
      times[index]?.fresh.push(once(args, false));
    }
  }
  const medians = times.map(({ kept, fresh }) => ({ kept: median(kept), fresh: median(fresh) }));
  const bare = medians[0] as (typeof medians)[number];
  return findings(
    ['command', 'ms', '÷ bare node', 'bound', 'nothing kept, ms', '÷ bare node'],
    medians.map(({ kept, fresh }, index) => {
      const { name, bound } = COMMANDS[index] as Command;
      const starts = kept / bare.kept;
      return {
        cells: [
          `\`${name}\``,
          Math.round(kept),
          fixed(starts),
          bound ?? '–',
          Math.round(fresh),
          fixed(fresh / bare.fresh),
        ],
        missed: unless(bound === null || starts <= bound, `${fixed(starts)} starts of bare node, bound ${bound}`),
      };
    }),
  );
}
