import { expect } from 'chai';
import { read } from '../../../src/jmx/read.ts';
import { buildPlanModel } from '../../../src/validate/model/build-plan-model.ts';
import type { Surroundings } from '../../../src/validate/model/plan-model.ts';
import { allRules } from '../../../src/validate/rules/index.ts';
import type { Rule, RuleFinding } from '../../../src/validate/rules/rule.ts';
import { oracle } from '../../support/oracle.ts';
import { planAround, type RuleFixtures } from './fixture.ts';

const fixturesOf = async ({ id }: Rule): Promise<RuleFixtures> => {
  const file = `./${id[0]?.toLowerCase()}/${id.toLowerCase()}.ts`;
  return ((await import(file)) as { readonly fixtures: RuleFixtures }).fixtures;
};

function check(rule: Rule, fragment: string, surroundings: Surroundings = {}): readonly RuleFinding[] {
  const { value, diagnostics } = read(planAround(fragment));
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return [...rule.check(buildPlanModel(value.roots, value.positionOf, surroundings))];
}

const shown = (findings: readonly RuleFinding[]): readonly string[] =>
  findings.map(({ element, message }) => `${element.label}: ${message}`);

describe('rules', () => {
  it('have ids and names of their own', () => {
    expect(new Set(allRules.map(({ id }) => id)).size).to.equal(allRules.length);
    expect(new Set(allRules.map(({ name }) => name)).size).to.equal(allRules.length);
    for (const { id } of allRules) expect(id).to.match(/^[A-Z]\d\d$/);
  });

  it('never refuse what JMeter loads: none is an error for an author', () => {
    expect(allRules.filter(({ severity }) => severity.author === 'error')).to.deep.equal([]);
  });

  it('have examples that JMeter loads', async () => {
    const refused: string[] = [];
    for (const { id, example } of allRules) {
      for (const fragment of [example.before, example.after]) {
        const failure = await oracle.load(planAround(fragment));
        if (failure) refused.push(`${id}: ${failure.error}`);
      }
    }
    expect(refused).to.deep.equal([]);
  });

  for (const rule of allRules) {
    describe(`${rule.id} ${rule.name}`, () => {
      it('finds what it is for, and says it', async () => {
        const { found } = await fixturesOf(rule);
        expect(found.length, 'positive fixtures').to.be.greaterThan(0);
        expect(
          found.some(({ plan }) => plan === 'before'),
          'a fixture for the example of the documentation',
        ).to.equal(true);
        for (const { plan, surroundings, message } of found) {
          const findings = check(rule, plan === 'before' ? rule.example.before : plan, surroundings);
          const messages = Array.isArray(message) ? message : [message];
          expect(findings, shown(findings).join('\n')).to.have.length(messages.length);
          findings.forEach((finding, index) => {
            const wanted = messages[index] as string | RegExp;
            if (typeof wanted === 'string') expect(finding.message).to.equal(wanted);
            else expect(finding.message).to.match(wanted);
            expect(finding.hint).to.match(/\S/);
            expect(`${finding.message} ${finding.hint}`).to.not.match(/NaN|Infinity|undefined|\[object/);
          });
        }
      });

      it('leaves alone what is right', async () => {
        const { found, clean } = await fixturesOf(rule);
        expect(clean.length, 'negative fixtures').to.be.greaterThan(0);
        const example = { plan: rule.example.after, surroundings: found[0]?.surroundings };
        for (const fixture of [example, ...clean]) {
          const { plan, surroundings } = typeof fixture === 'string' ? { plan: fixture } : fixture;
          const findings = check(rule, plan, surroundings);
          expect(shown(findings), plan).to.deep.equal([]);
        }
      });
    });
  }
});
