import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { ElementCatalogue } from '../../../../src/jmx/element-catalogue.ts';
import { rulesOf } from '../../../../src/validate/element-rules.ts';
import { CHOICES } from '../../../../src/validate/rules/s/choices.ts';
import { panelsOf } from '../../../../src/validate/rules/s/panels.ts';
import { REQUIRED_FIELDS } from '../../../../src/validate/rules/s/required-fields.ts';

const catalogue = JSON.parse(readFileSync('src/jmx/generated/element-catalogue.json', 'utf8')) as ElementCatalogue;

describe('tables of the structure rules', () => {
  it('name properties that their classes have', () => {
    const named = [
      ...REQUIRED_FIELDS.flatMap(({ type, oneOf }) => oneOf.map((property) => [type, property] as const)),
      ...CHOICES.flatMap(({ types, property }) => types.map((type) => [type, property] as const)),
    ];
    const unknown = named.filter(([type, property]) => !Object.hasOwn(rulesOf(type) ?? {}, property));
    expect(unknown.map((pair) => pair.join(' '))).to.deep.equal([]);
  });

  it('know the panels that the engine knows', () => {
    const wrong = Object.entries(catalogue.elements).flatMap(([type, { guiclasses }]) => {
      const known = guiclasses.map((name) => name.slice(name.lastIndexOf('.') + 1));
      return panelsOf(type)
        .filter((panel) => !known.includes(panel))
        .map((panel) => `${type} ${panel}`);
    });
    expect(wrong).to.deep.equal([]);
  });
});
