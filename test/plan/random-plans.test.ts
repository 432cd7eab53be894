import { expect } from 'chai';
import { loadSpec } from '../../src/spec/load-spec.ts';
import { readProfile } from '../examples/load-example.ts';
import { proveCanonical } from '../support/plan-proof.ts';
import { sampleSpecs } from '../support/random-spec.ts';

/** Enough to reach every branch of every union of the schema (asserted in test/spec-generator). */
const COUNT = 200;
const SEED = 20_260_101;

describe('plans of random specs', () => {
  for (const [index, { spec, files }] of sampleSpecs(COUNT, SEED).entries()) {
    it(`spec ${index} is the file the GUI would have saved`, async () => {
      const text = JSON.stringify(spec, null, 2);
      const loaded = loadSpec({
        text,
        file: 'spec.json',
        readFile: (path) => (path in files ? Buffer.from(files[path] as string) : undefined),
        readProfile,
      });
      expect(loaded.diagnostics.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
      if (loaded.value === undefined) throw new Error('no scenario');
      await proveCanonical(loaded.value.scenario);
    });
  }
});
