import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { loadRandom } from '../support/load-random.ts';
import { reachable, reached } from '../support/random-spec/schema-coverage.ts';
import { sampleSpecs } from '../support/random-spec.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/capacity-spec.schema.json', import.meta.url), 'utf8'));
const COUNT = 200;
const SEED = 20260302;

describe('the random spec generator', () => {
  const samples = sampleSpecs(COUNT, SEED);

  it('gives the same specs for the same seed', () => {
    expect(JSON.stringify(sampleSpecs(5, SEED))).to.equal(JSON.stringify(samples.slice(0, 5)));
  });

  it('gives specs that satisfy the schema', () => {
    const validate = new Ajv2020({ strict: true, allErrors: true, discriminator: true, allowUnionTypes: true }).compile(
      schema,
    );
    const refused = samples.flatMap(({ spec }) => (validate(spec) ? [] : [validate.errors]));
    expect(refused).to.deep.equal([]);
  });

  it('gives specs that load without errors, and so do their variants', () => {
    const refused = samples.flatMap((sample, index) =>
      [undefined, ...Object.keys(sample.spec['variants'] ?? {})].flatMap((variant) => {
        const { value, diagnostics } = loadRandom(sample, variant);
        const errors = diagnostics.filter(({ severity }) => severity === 'error');
        return value === undefined || errors.length > 0 ? [{ index, variant, errors }] : [];
      }),
    );
    expect(refused).to.deep.equal([]);
  });

  it('reaches every branch of every union, every enumerated value, and every property present and absent', () => {
    const seen = reached(
      schema,
      samples.map(({ spec }) => spec),
    );
    const missed = [...reachable(schema)].filter((feature) => !seen.has(feature));
    expect(missed).to.deep.equal([]);
  });
});
