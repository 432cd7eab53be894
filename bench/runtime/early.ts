import { sideBySide } from '../../test/support/side-by-side.ts';
import { closingOf, operationsSeen, rowCounts } from './rows.ts';
import { type Bench, type Findings, findings, type Line, together, unless } from './section.ts';
import { type Trial, trial } from './trial.ts';

const FORMS = [
  'seconds',
  'lower-case',
  'http-date',
  'http-date-past',
  'garbage',
  'none',
  'zero',
  'twice',
  'random',
  'reset-epoch',
  'draft',
] as const;
const AT_LEAST_ATTEMPTS = 20_000;

type Case = { readonly form: (typeof FORMS)[number]; readonly cooldown: boolean };

/** A client that believes in 150/s, at a target that allows 60 in each 2 s. */
const specOf = ({ form, cooldown }: Case, seconds: number): object => ({
  name: 'early',
  target: { url: 'http://api.example.com' },
  limits: { quota: { type: 'token-bucket', rate: '150/s', safety: 1 } },
  retry: { policy: 'recommended', attempts: 50, budget: 10, budgetMinimum: 1_000_000, cooldown },
  workloads: {
    work: {
      load: { type: 'users', users: 100, for: `${seconds}s` },
      flow: [{ type: 'http', name: 'get', method: 'GET', path: '/a', limits: ['quota'] }],
    },
  },
  mock: {
    latency: { p50: '20ms' },
    retryAfter: form,
    limits: { quota: { type: 'fixed-window', allow: 60, per: '2s' } },
  },
});

type Measured = { readonly line: Line; readonly attempts: number };

function measure({ form, cooldown }: Case, result: Trial): Measured {
  const { summary, run } = result;
  const closing = closingOf(run.log);
  const rows = rowCounts(result);
  const seen = operationsSeen(result);
  const sent = closing.started - closing.unsent;
  const lost = Math.abs(sent - rows.operations) + Math.abs(sent - seen);
  const cells = [
    form,
    cooldown ? 'on' : 'off',
    summary.attempts,
    summary.rejected,
    summary.early,
    summary.duplicates,
    sent,
    rows.operations,
    seen,
    closing.unsent,
  ];
  const missed = [
    ...run.errors,
    ...unless(summary.early === 0, `${summary.early} early`),
    ...unless(summary.duplicates === 0, `${summary.duplicates} duplicates`),
    ...unless(lost === 0, `operations sent ${sent}, rows ${rows.operations}, seen ${seen}`),
    ...unless(
      closing.attempts === summary.attempts && rows.attempts === summary.attempts,
      `attempts ${closing.attempts}, rows ${rows.attempts}, seen ${summary.attempts}`,
    ),
  ];
  return { line: { cells, missed }, attempts: summary.attempts };
}

/** Nobody comes back before the time it was told, in whatever form; no operation is lost or done twice. */
export async function early({ short, say }: Bench): Promise<Findings> {
  const cases = FORMS.flatMap((form) => [true, false].map((cooldown) => ({ form, cooldown })));
  const measured = await sideBySide(
    3,
    cases.map((one) => async () => {
      const result = measure(one, await trial(specOf(one, short ? 6 : one.cooldown ? 15 : 25)));
      say([...result.line.cells, ...result.line.missed].join(' | '));
      return result;
    }),
  );
  const attempts = measured.reduce((sum, one) => sum + one.attempts, 0);
  const enough = short || attempts >= AT_LEAST_ATTEMPTS;
  return together([
    findings(
      [
        'Retry-After',
        'cooldown',
        'attempts',
        '429',
        'early',
        'duplicates',
        'operations sent',
        'rows',
        'seen',
        'unsent',
      ],
      measured.map(({ line }) => line),
      `${attempts} attempts in all; at least ${AT_LEAST_ATTEMPTS} are wanted.`,
    ),
    { text: '', missed: unless(enough, `only ${attempts} attempts`) },
  ]);
}
