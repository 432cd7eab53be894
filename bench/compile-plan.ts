import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { markdownTable, median } from './table.ts';

const child = fileURLToPath(new URL('compile-steps.mjs', import.meta.url));
const SIZES = [10, 100, 1000, 5000];
const RUNS = 3;

type Measured = {
  steps: number;
  spec: number;
  plan: number;
  xml: number;
  check: number;
  bytes: number;
  megabytes: number;
};

const measure = (steps: number, how: string): readonly Measured[] =>
  Array.from(
    { length: RUNS },
    () => JSON.parse(execFileSync(process.execPath, [child, String(steps), how], { encoding: 'utf8' })) as Measured,
  );

const middle = (runs: readonly Measured[], key: keyof Measured): number => median(runs.map((run) => run[key]));

/** Spec to checked plan for 10 to 5,000 limited steps, beside the same elements by xmlbuilder2 alone. */
export function benchCompile(): string {
  const rows = SIZES.map((steps) => {
    const own = measure(steps, 'all');
    const alone = measure(steps, 'xmlbuilder2');
    const total = median(own.map((run) => run.spec + run.plan + run.xml + run.check));
    return { steps, own, alone, total };
  });
  const total = (steps: number): number => rows.find((row) => row.steps === steps)?.total ?? Number.NaN;
  const table = markdownTable(
    [
      'steps',
      'total ms',
      'spec',
      'plan',
      'XML',
      'check',
      'peak MB',
      'plan MB',
      'xmlbuilder2 alone: XML ms',
      'its peak MB',
      'XML ÷ xmlbuilder2 alone',
    ],
    rows.map(({ steps, own, alone, total: all }) => [
      steps,
      Math.round(all),
      ...(['spec', 'plan', 'xml', 'check'] as const).map((key) => Math.round(middle(own, key))),
      Math.round(middle(own, 'megabytes')),
      (middle(own, 'bytes') / 1e6).toFixed(1),
      Math.round(middle(alone, 'xml')),
      Math.round(middle(alone, 'megabytes')),
      (middle(own, 'xml') / middle(alone, 'xml')).toFixed(2),
    ]),
  );
  return `${table}\n\ntime(5,000) ÷ time(1,000) = ${(total(5000) / total(1000)).toFixed(1)}\n`;
}
