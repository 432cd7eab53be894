import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { exampleOutputs } from './example-outputs.ts';
import { exampleNames } from './load-example.ts';

describe('what is committed beside each example (npm run examples rewrites it)', () => {
  for (const name of exampleNames) {
    for (const [file, text] of Object.entries(exampleOutputs(name))) {
      it(`${name}/${file}`, () => {
        expect(text).to.equal(readFileSync(new URL(`../../examples/${name}/${file}`, import.meta.url), 'utf8'));
      });
    }
    it(`${name}/explain.txt fits 100 columns`, () => {
      for (const line of exampleOutputs(name)['explain.txt'].split('\n')) expect(line.length, line).to.be.at.most(100);
    });
  }
});
