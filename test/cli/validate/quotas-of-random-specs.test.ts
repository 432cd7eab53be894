import { expect } from 'chai';
import { knownLimits } from '../../../src/cli/validate/known-limits.ts';
import { knownRequests } from '../../../src/cli/validate/known-requests.ts';
import { explain } from '../../../src/explain/explain.ts';
import { serialize } from '../../../src/jmx/serialize.ts';
import { compilePlan } from '../../../src/plan/compile-plan.ts';
import type { Scenario } from '../../../src/spec/scenario.ts';
import { validateJmx } from '../../../src/validate/validate-jmx.ts';
import { loadRandom } from '../../support/load-random.ts';
import { sampleSpecs } from '../../support/random-spec.ts';

const COUNT = 150;
const SEED = 7;

/** Code, and the quota where one is named. */
const quotasFound = (scenario: Scenario): readonly string[] =>
  validateJmx(serialize(compilePlan(scenario).plan), 'plan.jmx', {
    surroundings: { limits: knownLimits(scenario), requests: knownRequests(scenario) },
  })
    .filter(({ code }) => code === 'R04' || code === 'R14')
    .map(({ code, args }) => `${code} ${/the quota "([^"]+)"/.exec(String(args['message']))?.[1] ?? ''}`);

describe('plans of random specs against their own quotas', () => {
  it('are told of no quota that the arithmetic sees kept, and have no request that their spec does not know', () => {
    const wrong: string[] = [];
    let told = 0;
    for (const [index, spec] of sampleSpecs(COUNT, SEED).entries()) {
      const scenario = loadRandom(spec).value?.scenario;
      if (scenario === undefined) throw new Error(`spec ${index} does not load`);
      const exceeded = explain(scenario)
        .limits.filter(({ firstRejectionSeconds }) => firstRejectionSeconds !== null)
        .map(({ name }) => `R04 ${name}`);
      const found = quotasFound(scenario);
      told += found.length;
      wrong.push(...found.filter((each) => !exceeded.includes(each)).map((each) => `${index}: ${each}`));
    }
    expect(wrong).to.deep.equal([]);
    expect(told).to.be.greaterThan(0);
  });
});
