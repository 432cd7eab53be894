import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { explain } from '../../src/explain/explain.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { renderJson } from '../../src/explain/render-json.ts';
import { exampleNames } from '../examples/load-example.ts';
import { scenarioOf } from '../support/scenario-of.ts';
import { explainVariants } from './explained-examples.ts';

type Schema = { readonly [key: string]: unknown };

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/explanation.schema.json', import.meta.url), 'utf8'),
) as Schema;

/** Every property of every object, wherever it stands, as a path and its schema. */
function propertiesOf(node: unknown, path: string): readonly (readonly [string, Schema])[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const own = key === 'properties' ? Object.entries(value as Record<string, Schema>) : [];
    return [
      ...own.map(([name, property]) => [`${path}/${name}`, property] as const),
      ...propertiesOf(value, `${path}/${key}`),
    ];
  });
}

describe('the schema of explanations', () => {
  const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);
  const check = (explanations: readonly Explanation[], isList: boolean): void => {
    const value: unknown = JSON.parse(renderJson(explanations, isList));
    expect(validate(value), JSON.stringify(validate.errors, null, 2)).to.equal(true);
  };

  it('describes every property, and wants them all', () => {
    for (const [path, property] of propertiesOf(schema, '')) expect(property, path).to.have.property('description');
    const objects = Object.values(schema['$defs'] as Record<string, Schema>);
    for (const { title, required, properties } of objects) {
      expect(required, String(title)).to.deep.equal(Object.keys(properties as object));
    }
  });

  for (const name of exampleNames) {
    it(`describes ${name} and its variants, and several of them in a list`, () => {
      const explanations = explainVariants(name);
      for (const explanation of explanations) check([explanation], false);
      check(explanations, true);
    });
  }

  it('describes a limit that others use, and an explanation without a forecast', () => {
    const shared = {
      name: 'shared',
      intent: 'probe',
      target: { url: 'https://api.example.com' },
      limits: { token: { type: 'fixed-window', allow: 3, per: '60s', background: '2/min' } },
      workloads: {
        work: {
          load: { type: 'users', users: 2, pause: '1s', for: '1m' },
          flow: [{ type: 'http', name: 'call', method: 'GET', path: '/call', limits: ['token'] }],
        },
      },
    };
    const explanation = explain(scenarioOf(shared).scenario);
    expect(explanation.forecast).to.equal(null);
    expect(explanation.limits[0]?.curves.map(({ kind }) => kind)).to.deep.equal(['workload', 'background']);
    check([explanation], false);
  });

  it('does not let anything else pass', () => {
    const [first] = explainVariants('http-rate', 0.2);
    expect(validate({ ...first, more: 1 })).to.equal(false);
    expect(validate({ ...first, limits: undefined })).to.equal(false);
  });
});
