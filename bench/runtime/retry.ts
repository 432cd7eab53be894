import { sideBySide } from '../../test/support/side-by-side.ts';
import { fromSecond, slidingPeak } from './arrivals.ts';
import { type Cost, retryClients, WINDOW } from './retry-clients.ts';
import { type Bench, type Findings, findings, fixed, type Line, unless } from './section.ts';
import { trial } from './trial.ts';

/** Rejections by chance: a window more or less in the run, and ten percent of noise between runs. */
const noMoreThan = (reference: number): number => Math.max(reference + 2, reference * 1.1);

/** Attempts per success of so many rejections, when the run touched these windows: the prototype's of 36 s touched six or seven. */
function expectedAmplification({ rejected, admitted }: Cost, arrivals: ArrayLike<number>): number {
  const spanSeconds = ((arrivals[arrivals.length - 1] ?? 0) - (arrivals[0] ?? 0)) / 1000;
  const windows = Math.floor(spanSeconds / WINDOW.seconds) + 1;
  return (rejected + admitted) / Math.min(admitted, windows * WINDOW.allow);
}

/** What each client does to a target that allows less than is asked; beside it what the client is expected to cost at most. */
export async function retry({ short, say }: Bench): Promise<Findings> {
  const clients = retryClients(short ? 14 : 36);
  const lines = await sideBySide(
    3,
    (short ? clients.slice(0, 6) : clients).map(({ name, spec, mayBeEarly, expected }) => async (): Promise<Line> => {
      const { summary, arrivals, run } = await trial(spec);
      const { attempts, rejected, admitted, early, duplicates } = summary;
      const amplification = attempts / admitted;
      const amplificationAtMost = expected === undefined ? undefined : expectedAmplification(expected, arrivals);
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
        amplificationAtMost === undefined ? '–' : fixed(amplificationAtMost),
      ];
      say(cells.join(' | '));
      return {
        cells,
        missed: [
          ...run.errors,
          ...unless(mayBeEarly || early === 0, `${early} early`),
          ...unless(duplicates === 0, `${duplicates} duplicates`),
          ...(expected === undefined || amplificationAtMost === undefined || short
            ? []
            : [
                ...unless(
                  rejected <= noMoreThan(expected.rejected),
                  `${rejected} rejected, ${expected.rejected} expected`,
                ),
                ...unless(
                  amplification <= amplificationAtMost * 1.1,
                  `amplification ${fixed(amplification)}, ${fixed(amplificationAtMost)} expected`,
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
    'The two last columns are the prototype’s measured figures; bounds: 429 ≤ max(figure + 2, figure + 10 %), attempts per success ≤ figure + 10 %, of as many windows as the run touched. ' +
      'peak: most arrivals in a second, from second 3 on.',
  );
}
