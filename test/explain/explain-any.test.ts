import { expect } from 'chai';
import * as fc from 'fast-check';
import { explain } from '../../src/explain/explain.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { loadSpec } from '../../src/spec/load-spec.ts';
import { readProfile } from '../examples/load-example.ts';
import { randomSpec } from '../support/random-spec.ts';

const encoder = new TextEncoder();

/** Numbers and texts of an explanation, with the way to each. */
function leaves(value: unknown, path = ''): readonly (readonly [string, number | string])[] {
  if (typeof value === 'number' || typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));
}

function proveSane(explanation: Explanation): void {
  for (const [path, leaf] of leaves(explanation)) {
    if (typeof leaf === 'number') expect(Number.isFinite(leaf), `${path} is ${leaf}`).to.equal(true);
    else if (!/name|description|target|source|workloads\/\d+$/.test(path))
      expect(leaf, path).to.not.match(/NaN|Infinity|undefined|unlimited/);
  }
  for (const { name, curves, total, drawsInAll } of explanation.limits) {
    for (const spans of [total, ...curves.map((curve) => curve.spans)]) {
      for (const [index, span] of spans.entries()) {
        expect(span.endSeconds, name).to.be.above(span.startSeconds);
        expect(Math.min(span.fromPerSecond, span.toPerSecond), name).to.be.at.least(
          -1e-6 * Math.max(1, drawsInAll ?? 0),
        );
        if (index > 0) expect(span.startSeconds, name).to.be.at.least(spans[index - 1]?.endSeconds ?? 0);
      }
    }
  }
}

describe('an explanation of any spec', () => {
  it('has finite numbers and whole sentences, at any time scale', () => {
    fc.assert(
      fc.property(randomSpec(), fc.constantFrom(1, 0.1, 3), ({ spec, files }, timeScale) => {
        const { value } = loadSpec({
          text: JSON.stringify(spec),
          file: 'spec.json',
          readFile: (path) => (path in files ? encoder.encode(files[path]) : undefined),
          readProfile,
        });
        fc.pre(value !== undefined);
        if (value) proveSane(explain(value.scenario, { timeScale }));
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });
});
