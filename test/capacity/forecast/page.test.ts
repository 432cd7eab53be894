import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { FORECAST_DEFAULTS } from '../../../src/capacity/forecast/forecast.ts';

const page = readFileSync(new URL('../../../docs/forecast.md', import.meta.url), 'utf8');

/** Numbers of a row of the page's table, with their units, in order. */
function numbersOf(row: string): readonly string[] {
  const cell = page.split('\n').find((line) => line.startsWith(`| ${row} |`)) ?? '';
  return cell.match(/\d[\d.,]*(?: (?:ms|s)\b)?/g) ?? [];
}

const milliseconds = (seconds: number): string => `${seconds * 1000} ms`;

describe('the page on forecasts', () => {
  const { overheadSeconds, threadStartSeconds, generatorPerSecond, warmUpSeconds } = FORECAST_DEFAULTS;
  const { connectSeconds, connectsPerSecond, firstConnectSeconds, mostEvents } = FORECAST_DEFAULTS;

  it('says what a generator adds', () => {
    const perSecond = generatorPerSecond.toLocaleString('en-US');
    expect(numbersOf('Generator')).to.deep.equal([
      milliseconds(overheadSeconds),
      milliseconds(threadStartSeconds),
      perSecond,
      `${warmUpSeconds} s`,
    ]);
    expect(page.match(/[\d,]+(?= attempts a second)/g)).to.satisfy((all: readonly string[]) =>
      all.every((each) => each === perSecond),
    );
  });

  it('says what a connection over TLS adds', () => {
    expect(numbersOf('WebSocket')).to.deep.equal([
      milliseconds(connectSeconds),
      String(connectsPerSecond),
      `${firstConnectSeconds} s`,
    ]);
  });

  it('says how much is simulated', () => {
    expect(mostEvents).to.equal(1e6);
    expect(page).to.contain('more than a million events');
  });
});
