import { expect } from 'chai';
import { finding } from '../../src/diagnostics/catalogue.ts';
import { describe as described, tally } from '../../src/diagnostics/describe.ts';
import { codeFrame } from '../../src/diagnostics/render/code-frame.ts';
import { renderGithub } from '../../src/diagnostics/render/github.ts';
import { renderJson } from '../../src/diagnostics/render/json.ts';
import { renderText } from '../../src/diagnostics/render/text.ts';
import { parseSource, sourceFile } from '../../src/spec/source.ts';

const text = '{\n  "name": "tiny",\n\t"intent": "respct",\n  "slo": []\n}\n';
const spec = sourceFile(parseSource('my, specs/spec.json', text).source);
const findings = described(
  [
    finding('SPEC007', '', { text: 'x' }, { file: '--set' }),
    finding('SPEC125', '/slo', { path: '100%\n.csv' }),
    finding('SPEC025', '/intent', { found: 'respct', allowed: ['respect', 'probe'] }),
    finding('SPEC188', '/name', { safety: 1.5 }),
    finding('SPEC124', '', { expected: 2, found: 1, others: 0 }, { file: 'agents.csv', line: 3, column: 1 }),
  ],
  (file) => (file === undefined ? spec : undefined),
);

describe('rendering findings', () => {
  it('as text', () => {
    expect(renderText(findings)).to.equal(
      [
        '--set  error SPEC007  --set "x" is not of the form path=value',
        '  hint: write a dotted path, an equals sign and a value: --set workloads.a.load.rate=5/s',
        '',
        'my, specs/spec.json:2:11  warning SPEC188  a safety of 1.5 lets the plan overdraw this limit on purpose',
        '  at /name',
        '    1 | {',
        '  > 2 |   "name": "tiny",',
        '      |           ^^^^^^',
        '    3 |   "intent": "respct",',
        '    4 |   "slo": []',
        '  hint: use 0.9 to stay inside',
        '',
        'my, specs/spec.json:3:12  error SPEC025  "respct" is not one of "respect" and "probe"',
        '  at /intent',
        '    1 | {',
        '    2 |   "name": "tiny",',
        '  > 3 |   "intent": "respct",',
        '      |             ^^^^^^^^',
        '    4 |   "slo": []',
        '    5 | }',
        '  hint: did you mean "respect"?',
        '',
        'my, specs/spec.json:4:3  error SPEC125  "100%\\n.csv" has no data rows',
        '  at /slo',
        '    2 |   "name": "tiny",',
        '    3 |   "intent": "respct",',
        '  > 4 |   "slo": []',
        '      |   ^^^^^',
        '    5 | }',
        '    6 |',
        '  hint: a CSV file is a header line with the column names and at least one row',
        '',
        'agents.csv:3:1  error SPEC124  this row has 1 values, the header has 2',
        '  hint: check the separator, and remove empty lines',
        '',
      ].join('\n'),
    );
  });

  it('as text in colours, without frames', () => {
    const [first = ''] = renderText(findings.slice(1, 2), { color: true, frames: false }).split('\n');
    expect(first).to.equal(
      '\u001b[1mmy, specs/spec.json:2:11\u001b[0m  \u001b[33mwarning SPEC188\u001b[0m  a safety of 1.5 lets the plan overdraw this limit on purpose',
    );
  });

  it('as nothing when there is nothing', () => {
    expect([renderText([]), renderJson([]), renderGithub([])]).to.deep.equal(['', '[]\n', '']);
    expect(tally([])).to.equal('no findings');
  });

  it('as JSON', () => {
    const parsed = JSON.parse(renderJson(findings)) as Record<string, unknown>[];
    expect(parsed).to.have.length(5);
    expect(parsed[2]).to.deep.equal({
      code: 'SPEC025',
      severity: 'error',
      message: '"respct" is not one of "respect" and "probe"',
      hint: 'did you mean "respect"?',
      file: 'my, specs/spec.json',
      line: 3,
      column: 12,
      pointer: '/intent',
      args: { found: 'respct', allowed: ['respect', 'probe'] },
    });
  });

  it('as GitHub annotations, escaped', () => {
    const lines = renderGithub(findings).split('\n');
    expect(lines[1]).to.equal(
      '::warning file=my%2C specs/spec.json,line=2,col=11,title=SPEC188::a safety of 1.5 lets the plan overdraw this limit on purpose%0Ahint: use 0.9 to stay inside',
    );
    expect(lines[3]).to.contain('::"100%25\\n.csv" has no data rows');
  });

  it('with a tally', () => {
    expect(tally(findings)).to.equal('4 errors, 1 warning');
  });
});

describe('code frames', () => {
  it('show five lines at most, and carets of the right width', () => {
    expect(codeFrame('a\nb\nc\nd\ne\nf\ng', { line: 4, column: 1, length: 1 })).to.equal(
      ['  2 | b', '  3 | c', '> 4 | d', '    | ^', '  5 | e', '  6 | f'].join('\n'),
    );
  });

  it('keep carets under tabs', () => {
    expect(codeFrame('\t\tab', { line: 1, column: 3, length: 2 })).to.equal('> 1 |     ab\n    |     ^^');
  });

  it('cut long lines around the place', () => {
    const long = `${'a'.repeat(500)}HERE${'b'.repeat(500)}`;
    const [line = '', carets = ''] = codeFrame(long, { line: 1, column: 501, length: 4 }).split('\n');
    expect(line).to.have.length.below(130);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).to.equal('HERE');
    expect(line).to.match(/^> 1 \| ….*…$/);
  });

  it('give a terminal nothing to obey', () => {
    expect(codeFrame('a\u001b[31mb\u202ec', { line: 1, column: 1, length: 1 })).to.contain('a·[31mb·c');
  });

  it('survive a place beyond the text', () => {
    expect(codeFrame('', { line: 1, column: 1, length: 1 })).to.equal('> 1 |\n    | ^');
  });
});
