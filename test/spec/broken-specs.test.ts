import { expect } from 'chai';
import { specCodes } from '../../src/diagnostics/codes/spec.ts';
import { markedText } from '../support/marked-text.ts';
import type { BrokenSpec } from './broken-specs/broken-spec.ts';
import { criteria } from './broken-specs/criteria.ts';
import { files } from './broken-specs/files.ts';
import { flows } from './broken-specs/flow.ts';
import { loads } from './broken-specs/load.ts';
import { mocks } from './broken-specs/mock.ts';
import { names } from './broken-specs/names.ts';
import { payloads } from './broken-specs/payloads.ts';
import { references } from './broken-specs/references.ts';
import { shape } from './broken-specs/shape.ts';
import { targets } from './broken-specs/target.ts';
import { text } from './broken-specs/text.ts';
import { units } from './broken-specs/units.ts';
import { describeText, loadText, places } from './load-text.ts';

const tables = { text, shape, units, references, names, targets, files, payloads, loads, flows, criteria, mocks };
const all: readonly BrokenSpec[] = Object.values(tables).flat();

function prepare({ spec, files: given = {}, variant, sets, want }: BrokenSpec) {
  const main = markedText('specs/spec.json', spec);
  const others = Object.entries(given).map(([name, content]) =>
    typeof content === 'string'
      ? { name, content: markedText(`specs/${name}`, content) }
      : { name, content: { text: content, places: [] } },
  );
  const expected = [...main.places, ...others.flatMap(({ content }) => content.places)];
  const codes = want.map((code, index) => (code.includes(' ') ? code : `${code} ${expected[index]}`));
  const result = loadText(main.text, {
    files: Object.fromEntries(others.map(({ name, content }) => [name, content.text])),
    ...(variant === undefined ? {} : { variant }),
    ...(sets === undefined ? {} : { sets }),
  });
  return { text: main.text, result, codes };
}

describe('broken specs', () => {
  for (const [subject, table] of Object.entries(tables)) {
    describe(subject, () => {
      for (const broken of table) {
        it(`${broken.name}: ${broken.want.join(', ')}`, () => {
          const { text: specText, result, codes } = prepare(broken);
          expect(places(specText, result.diagnostics)).to.have.members(codes);
        });
      }
    });
  }

  it('are refused when there is an error, and only then', () => {
    for (const broken of all) {
      const { diagnostics, value } = prepare(broken).result;
      expect(value === undefined, broken.name).to.equal(diagnostics.some(({ severity }) => severity === 'error'));
    }
  });

  it('are described in words without holes', () => {
    for (const broken of all) {
      const { text: specText, result } = prepare(broken);
      for (const { code, message, hint } of describeText(specText, result.diagnostics)) {
        expect(`${message} ${hint ?? ''}`, code).not.to.match(/undefined|\[object|NaN|Infinity| {2}/);
        expect(message, code).to.have.length.above(10);
      }
    }
  });

  it('provoke every code there is', () => {
    const provoked = new Set(all.flatMap(({ want }) => want.map((code) => code.slice(0, 7))));
    expect([...provoked].sort()).to.deep.equal(Object.keys(specCodes).sort());
  });
});
