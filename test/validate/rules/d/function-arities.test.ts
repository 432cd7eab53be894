import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { FunctionCatalogue } from '../../../../src/jmx/function-catalogue.ts';
import { functionArities } from '../../../../src/validate/rules/d/function-arities.ts';

describe('functions that rules know', () => {
  it('are those of the catalogue', () => {
    const catalogue = JSON.parse(readFileSync('src/jmx/generated/functions.json', 'utf8')) as FunctionCatalogue;
    const wanted = catalogue.map(({ name, min, max }) => ({ name, min, max: max ?? Number.POSITIVE_INFINITY }));
    expect([...functionArities.values()]).to.deep.equal(wanted);
  });
});
