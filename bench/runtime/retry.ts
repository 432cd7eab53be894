import { sideBySide } from '../../test/support/side-by-side.ts';
import { fromSecond, slidingPeak } from './arrivals.ts';
import { retryClients } from './retry-clients.ts';
import { type Bench, type Findings, findings, fixed, type Line, unless } from './section.ts';
import { trial } from './trial.ts';

/** Rejections by chance: a window more or less in the run, and ten percent of noise between runs. */
const noMoreThan = (reference: number): number => Math.max(reference + 2, reference * 1.1);

/** What each client does to a target that allows less than is asked; beside it what the client is expected to cost at most. */
export async function retry({ short, say }: Bench): Promise<Findings> {
  const clients = retryClients(short ? 14 : 36);
  const lines = await sideBySide(
    3,
    (short ? clients.slice(0, 6) : clients).map(({ name, spec, mayBeEarly, expected }) => async (): Promise<Line> => {
      const { summary, arrivals, run } = await trial(spec);
      const { attempts, rejected, admitted, early, duplicates } = summary;
      const amplification = attempts / admitted;
      const cells = [
        name,
        attempts,
        rejected,
        fixed((rejected / attempts) * 100, 1),
        admitted,
        fixed(amplification),
        slidingPeak(fromSecond(arrivals, 3), 1),
        early,
        expected?.rejected ?? '–',
        expected === undefined ? '–' : fixed(expected.amplification),
      ];
      say(cells.join(' | '));
      const judged = expected === undefined || short ? [] : [expected];
      return {
        cells,
        missed: [
          ...run.errors,
          ...unless(mayBeEarly || early === 0, `${early} early`),
          ...unless(duplicates === 0, `${duplicates} duplicates`),
          ...judged.flatMap((limit) => [
            ...unless(rejected <= noMoreThan(limit.rejected), `${rejected} rejected, ${limit.rejected} expected`),
            ...unless(
              amplification <= limit.amplification * 1.1,
              `amplification ${fixed(amplification)}, ${limit.amplification} expected`,
            ),
          ]),
        ],
      };
    }),
  );
  return findings(
    [
      'client',
      'attempts',
      '429',
      '%',
      'success',
      'attempts per success',
      'peak 1 s',
      'early',
      '429 at most',
      'per success at most',
    ],
    lines,
    'The two last columns are the prototype’s measured figures; bounds: 429 ≤ max(figure + 2, figure + 10 %), attempts per success ≤ figure + 10 %. ' +
      'peak: most arrivals in a second, from second 3 on.',
  );
}
