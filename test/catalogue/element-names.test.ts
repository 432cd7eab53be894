import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { ElementCatalogue } from '../../src/jmx/element-catalogue.ts';
import {
  foreignRulesOf,
  foreignSourceOf,
  knownClasses,
  rulesOf,
  sinceOf,
  suggestible,
} from '../../src/validate/element-rules.ts';
import { oracle, wideOracle } from '../support/oracle.ts';

describe('the names of elements', () => {
  const planOf = (tags: readonly string[]): string => {
    const elements = tags.map((tag) => `<${tag} guiclass="g" testclass="${tag}" testname="x"/><hashTree/>`);
    return `<jmeterTestPlan version="1.2"><hashTree>${elements.join('')}</hashTree></jmeterTestPlan>`;
  };

  it('load in the pinned engine', async () => {
    expect(await oracle.load(planOf(knownClasses))).to.equal(undefined);
  });

  it('load only with the plugin where the catalogue says so', async () => {
    const text = await readFile(new URL('../../src/jmx/generated/element-catalogue.json', import.meta.url), 'utf8');
    const { elements } = JSON.parse(text) as ElementCatalogue;
    const foreign = Object.keys(elements).filter((tag) => foreignSourceOf(tag) !== undefined);
    expect(foreign).to.include('kg.apc.jmeter.samplers.DummySampler');
    expect(await wideOracle.load(planOf(foreign))).to.equal(undefined);
    for (const tag of foreign)
      expect((await oracle.load(planOf([tag])))?.error, tag).to.equal(`CannotResolveClassException: ${tag}`);
  });

  it('bring rules for their properties', () => {
    expect(rulesOf('kg.apc.jmeter.samplers.DummySampler')).to.equal(undefined);
    expect(foreignRulesOf('kg.apc.jmeter.samplers.DummySampler')).to.include({ RESPONSE_TIME: 'text' });
    expect(rulesOf('org.apache.jmeter.threads.ThreadGroup')).to.include({ 'ThreadGroup.start_time': 'legacy' });
    expect(suggestible(rulesOf('ThreadGroup') ?? {})).to.include('ThreadGroup.delay');
    expect(suggestible(rulesOf('ThreadGroup') ?? {})).to.not.include('ThreadGroup.start_time');
    expect(sinceOf('OpenModelThreadGroup')).to.equal('5.5');
  });
});
