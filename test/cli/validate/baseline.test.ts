import { expect } from 'chai';
import { applyBaseline, parseBaseline, renderBaseline } from '../../../src/cli/validate/baseline.ts';
import { ruleFinding } from '../../../src/diagnostics/catalogue.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';

const found = (id: string, anchor: string, line: number): Diagnostic => ({
  ...ruleFinding(id, 'error', `/a[${line}]`, { message: `in line ${line}`, hint: '' }, { line }),
  anchor,
});
const one = found('L11', 'TestPlan "p"', 4);
const again = found('L11', 'TestPlan "p"', 9);
const other = found('T01', 'TestPlan "p"', 4);

const read = (text: string) => {
  const baseline = parseBaseline(text);
  if (typeof baseline === 'string') throw new Error(baseline);
  return baseline;
};
const told = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(
    ({ code, accepted, args }) =>
      `${code}${accepted ? ' old' : ''}${code === 'VAL021' ? ` ${String(args['count'])}` : ''}`,
  );

describe('a baseline', () => {
  const text = renderBaseline(
    new Map([
      ['b.jmx', [other, one, again]],
      ['a.jmx', [one]],
      ['clean.jmx', []],
    ]),
  );

  it('is made to be read', () => {
    expect(JSON.parse(text)).to.deep.equal({
      version: 1,
      files: { 'a.jmx': { 'L11 TestPlan "p"': 1 }, 'b.jmx': { 'L11 TestPlan "p"': 2, 'T01 TestPlan "p"': 1 } },
    });
  });

  it('is the same for the same findings in another order, on other lines', () => {
    const moved = (diagnostic: Diagnostic) => ({ ...diagnostic, line: 99, pointer: '/x' });
    expect(
      renderBaseline(
        new Map([
          ['a.jmx', [moved(one)]],
          ['b.jmx', [again, other, one].map(moved)],
        ]),
      ),
    ).to.equal(text);
  });

  it('accepts as many as it has', () => {
    expect(told(applyBaseline([one, again, other], read(text), 'b.jmx'))).to.deep.equal([
      'L11 old',
      'L11 old',
      'T01 old',
    ]);
    expect(told(applyBaseline([one, again], read(text), 'a.jmx'))).to.deep.equal(['L11 old', 'L11']);
    expect(told(applyBaseline([one], read(text), 'new.jmx'))).to.deep.equal(['L11']);
  });

  it('says what is gone', () => {
    expect(told(applyBaseline([one], read(text), 'b.jmx'))).to.deep.equal(['L11 old', 'VAL021 2']);
  });

  it('holds nothing that a comment accepts', () => {
    const accepted: Diagnostic = { ...one, accepted: { by: 'comment', reason: 'r' } };
    expect(JSON.parse(renderBaseline(new Map([['a.jmx', [accepted]]])))).to.deep.equal({ version: 1, files: {} });
  });

  for (const [bad, why] of [
    ['', 'it is no JSON'],
    ['[]', 'it is no object'],
    ['{}', 'its version is null, expected 1'],
    ['{"version":2}', 'its version is 2, expected 1'],
    ['{"version":1}', '"files" is no object'],
    ['{"version":1,"files":{"a":{"L11":0}}}', '"a" has no counts'],
    ['{"version":1,"files":{"a":[]}}', '"a" has no counts'],
  ] as const) {
    it(`${bad || 'nothing'}: ${why}`, () => expect(parseBaseline(bad)).to.equal(why));
  }
});
