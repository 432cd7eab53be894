import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Findings, findings, fixed, unless } from './runtime/section.ts';
import { median } from './table.ts';

const child = fileURLToPath(new URL('compile-steps.mjs', import.meta.url));
const SIZES = [10, 100, 1000, 5000];
const RUNS = 3;

/** Of a size: the longest time, and the most memory where that is bounded. */
const BOUNDS: Readonly<Record<number, { readonly ms: number; readonly megabytes?: number }>> = {
  1000: { ms: 2000 },
  5000: { ms: 8000, megabytes: 800 },
};
/** time(5,000) ÷ time(1,000) */
const MOST_GROWTH = 6;

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

type Row = {
  readonly steps: number;
  readonly own: readonly Measured[];
  readonly alone: readonly Measured[];
  readonly total: number;
};

const cellsOf = ({ steps, own, alone, total }: Row): readonly (string | number)[] => [
  steps,
  Math.round(total),
  ...(['spec', 'plan', 'xml', 'check'] as const).map((key) => Math.round(middle(own, key))),
  Math.round(middle(own, 'megabytes')),
  (middle(own, 'bytes') / 1e6).toFixed(1),
  Math.round(middle(alone, 'xml')),
  Math.round(middle(alone, 'megabytes')),
  fixed(middle(own, 'xml') / middle(alone, 'xml')),
];

function missedBy({ steps, own, total }: Row, growth: number): readonly string[] {
  const { ms = Number.POSITIVE_INFINITY, megabytes = Number.POSITIVE_INFINITY } = BOUNDS[steps] ?? {};
  const peak = middle(own, 'megabytes');
  return [
    ...unless(total < ms, `${Math.round(total)} ms, bound ${ms}`),
    ...unless(peak < megabytes, `${Math.round(peak)} MB, bound ${megabytes}`),
    ...unless(
      steps !== 5000 || growth <= MOST_GROWTH,
      `${fixed(growth, 1)} times the time of 1,000, bound ${MOST_GROWTH}`,
    ),
  ];
}

/** Spec to checked plan for 10 to 5,000 limited steps, beside the same elements by xmlbuilder2 alone. */
export function benchCompile(): Findings {
  const rows = SIZES.map((steps): Row => {
    const own = measure(steps, 'all');
    const alone = measure(steps, 'xmlbuilder2');
    const total = median(own.map((run) => run.spec + run.plan + run.xml + run.check));
    return { steps, own, alone, total };
  });
  const total = (steps: number): number => rows.find((row) => row.steps === steps)?.total ?? Number.NaN;
  const growth = total(5000) / total(1000);
  return findings(
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
    rows.map((row) => ({ cells: cellsOf(row), missed: missedBy(row, growth) })),
    `time(5,000) ÷ time(1,000) = ${fixed(growth, 1)}`,
  );
}
