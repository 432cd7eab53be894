import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { knownLimits } from '../../../src/cli/validate/known-limits.ts';
import { knownRequests } from '../../../src/cli/validate/known-requests.ts';
import { explain } from '../../../src/explain/explain.ts';
import { serialize } from '../../../src/jmx/serialize.ts';
import { compilePlan } from '../../../src/plan/compile-plan.ts';
import type { Scenario } from '../../../src/spec/scenario.ts';
import type { FileFacts } from '../../../src/validate/model/plan-model.ts';
import { validateJmx } from '../../../src/validate/validate-jmx.ts';
import { exampleCases, scenarioOfExample } from '../../support/example-cases.ts';

/** Quotas that the arithmetic foresees to be exceeded and the rule, which takes rounds of users as spread evenly, does not. */
const unseen: Readonly<Record<string, readonly string[]>> = {
  // 200 sockets of three minutes are 1.1 starts a second on average; those who come together start together again.
  'screen-rec-bpo-capacity naive': ['token', 'handshake'],
  'screen-rec-bpo-capacity retry-after-only': ['token'],
};

/** What is found in the plan of a scenario when its own quotas are known. */
function foundIn(scenario: Scenario, folder: string) {
  const { plan, files } = compilePlan(scenario);
  const file = (name: string): FileFacts => {
    const copied = files.find(({ path }) => path === name);
    if (copied === undefined) return { found: false };
    const start = copied.kind === 'copy' ? readFileSync(`${folder}/${copied.from}`, 'utf8') : '';
    return { found: true, bytes: Buffer.byteLength(start), start };
  };
  const surroundings = { limits: knownLimits(scenario), requests: knownRequests(scenario), file };
  const text = serialize(plan);
  return validateJmx(text, 'plan.jmx', { mode: 'ci', surroundings }).filter(({ severity }) => severity !== 'info');
}

/** Quotas whose first 429 the arithmetic foresees; nothing where gates hold the requests back. */
function exceeded(scenario: Scenario): readonly string[] {
  if (scenario.intent === 'respect') return [];
  return explain(scenario)
    .limits.filter(({ unit, firstRejectionSeconds }) => unit === 'per-second' && firstRejectionSeconds !== null)
    .map(({ name }) => name);
}

describe('plans of the examples against their own quotas', () => {
  for (const one of exampleCases) {
    const scenario = scenarioOfExample(one);
    const quotas = exceeded(scenario).filter((name) => !unseen[one.name]?.includes(name));
    it(`${one.name}: ${quotas.length === 0 ? 'nothing' : `R04 for ${quotas.join(' and ')}`}`, () => {
      const found = foundIn(scenario, `examples/${one.example}`).map(
        ({ code, args }) => `${code} ${/the quota "([^"]+)"/.exec(String(args['message']))?.[1] ?? args['message']}`,
      );
      expect(found).to.deep.equal(quotas.map((name) => `R04 ${name}`));
    });
  }
});
