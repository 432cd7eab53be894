import { expect } from 'chai';
import { FORECAST_DEFAULTS } from '../../src/capacity/forecast/forecast.ts';
import { simulate } from '../../src/capacity/forecast/simulate.ts';
import { explain } from '../../src/explain/explain.ts';
import { loadFolder } from '../examples/load-example.ts';

/** Arithmetic takes every response as long as the median; a simulated one spreads. */
const SHARE = 0.03;

describe('the first 429 by arithmetic', () => {
  const cases = [
    { example: 'wfm-bulk-500', variant: 'as-posted' },
    { example: 'screen-rec-bpo-capacity', variant: 'retry-after-only' },
    { example: 'wfm-publish-vs-recording', variant: 'unstaggered' },
    { example: 'client-policies', variant: 'none' },
  ];
  for (const { example, variant } of cases) {
    it(`is that of a simulation: ${example}, ${variant}`, () => {
      const { value } = loadFolder(`examples/${example}`, variant);
      if (!value) throw new Error('the example does not load');
      const moments: number[] = [];
      simulate(value.scenario, {
        ...FORECAST_DEFAULTS,
        warmUpSeconds: 0,
        firstConnectSeconds: 0,
        seed: 1,
        onAttempt: ({ seconds, isAdmitted }) => {
          if (!isAdmitted) moments.push(seconds);
        },
      });
      const said = explain(value.scenario).limits.flatMap(({ firstRejectionSeconds: seconds }) =>
        seconds === null ? [] : [seconds],
      );
      const [first] = moments;
      expect(first).to.not.equal(undefined);
      expect(Math.min(...said)).to.be.closeTo(first ?? 0, Math.max(0.1, (first ?? 0) * SHARE));
    });
  }
});
