import type { Band } from '../../src/capacity/forecast/band.ts';
import { type Forecast, forecast } from '../../src/capacity/forecast/forecast.ts';
import { type ExampleRun, exampleCases, runExample } from '../../test/support/example-cases.ts';
import { type Bench, type Findings, findings, fixed, type Line } from './section.ts';

const SEEDS = 20;
const SHARE = 0.05;
/**
 * Runs that would ask for more than the two processors give at the scale of the tests, or that are over before the engine
 * is warm, are slower here: naive clients send 90/s in earnest, 4,500/s at a fiftieth of the time.
 */
const TIME_SCALES: Readonly<Record<string, number>> = {
  'http-rate concurrency': 0.5,
  'recording-upload-50 sweep': 0.2,
  'screen-rec-bpo-capacity naive': 0.1,
  'screen-rec-bpo-capacity retry-after-only': 0.1,
};
const LONGEST_RUN_SECONDS = 300;
/** A count may differ by one at either end of a run. */
const COUNTS = 2;

type Figure = { readonly name: string; readonly real: number; readonly expected: Band; readonly slack: number };

/** The forecast of every example and variant beside a real run of it, at the same time scale. */
export async function forecasts({ short, say }: Bench): Promise<Findings> {
  const lines: Line[] = [];
  for (const each of short ? exampleCases.filter((_, index) => index % 8 === 0) : exampleCases) {
    const timeScale = TIME_SCALES[each.name] ?? each.timeScale;
    const real = await runExample({ ...each, timeScale }, LONGEST_RUN_SECONDS);
    const expected = forecast(real.scenario, { timeScale, seeds: SEEDS });
    const figures = figuresOf(real, expected);
    const { ended } = real.run;
    const cells = [
      each.name,
      timeScale,
      ...figures.flatMap(({ real: value, expected: band }) => [fixed(value, digits(value)), bandText(band)]),
    ];
    say(cells.join(' | '));
    lines.push({
      cells,
      missed: [...figures.flatMap(complaint), ...(ended === 'by itself' ? [] : [`ended by ${ended}`])],
    });
  }
  return findings(
    ['example', 'scale', 'attempts', 'forecast', '429', 'forecast', 'done', 'forecast', 'seconds', 'forecast'],
    lines,
    `Forecast: median of ${SEEDS} seeds, in brackets the span that holds nine of ten. ` +
      `Bound: within ${SHARE * 100} % of the median, inside the span, or no more than ${COUNTS} requests (1 s) beside it. ` +
      'Done: admitted requests and handshakes; seconds: from the first to the last of them.',
  );
}

function figuresOf({ summary }: ExampleRun, expected: Forecast): readonly Figure[] {
  const seconds = ((summary.lastAt ?? 0) - (summary.firstAt ?? 0)) / 1000;
  return [
    { name: 'attempts', real: summary.attempts, expected: expected.attempts, slack: COUNTS },
    { name: '429', real: summary.rejected, expected: expected.rejected, slack: COUNTS },
    { name: 'done', real: summary.admitted, expected: expected.admitted, slack: COUNTS },
    { name: 'seconds', real: seconds, expected: expected.attemptSeconds, slack: 1 },
  ];
}

function complaint({ name, real, expected: { median, low, high }, slack }: Figure): readonly string[] {
  const holds = (real >= low && real <= high) || Math.abs(real - median) <= Math.max(slack, median * SHARE);
  return holds ? [] : [`${name} ${fixed(real, digits(real))}, forecast ${bandText({ median, low, high })}`];
}

const digits = (value: number): number => (Number.isInteger(value) ? 0 : 1);

const bandText = ({ median, low, high }: Band): string =>
  low === high
    ? fixed(median, digits(median))
    : `${fixed(median, digits(median))} (${fixed(low, digits(low))}–${fixed(high, digits(high))})`;
