import { expect } from 'chai';
import { FORECAST_DEFAULTS } from '../../../src/capacity/forecast/forecast.ts';
import { simulate } from '../../../src/capacity/forecast/simulate.ts';
import { explain } from '../../../src/explain/explain.ts';
import { loadFolder } from '../../examples/load-example.ts';

/**
 * Where two rounds of users overlap, a bucket of ten falls to one by arithmetic, which takes every answer as long as the
 * median. Times that spread let one or two draws too many meet there; what the load itself is too much for comes later.
 */
describe('rejections before the first one of the arithmetic', () => {
  it('are chance: a few of hundreds', () => {
    const { value } = loadFolder('examples/screen-rec-bpo-capacity', 'naive');
    if (!value) throw new Error('the example does not load');
    const said = Math.min(...explain(value.scenario).limits.flatMap((limit) => limit.firstRejectionSeconds ?? []));
    for (let seed = 1; seed <= 10; seed++) {
      const moments: number[] = [];
      simulate(value.scenario, {
        ...FORECAST_DEFAULTS,
        seed,
        onAttempt: ({ seconds, isAdmitted }) => {
          if (!isAdmitted) moments.push(seconds);
        },
      });
      expect(moments.filter((moment) => moment < said * 0.97).length / moments.length).to.be.below(0.01);
      expect(moments[Math.ceil(moments.length * 0.01)]).to.be.closeTo(said, said * 0.03);
    }
  });
});
