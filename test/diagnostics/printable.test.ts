import { expect } from 'chai';
import fc from 'fast-check';
import { finding, ruleFinding } from '../../src/diagnostics/catalogue.ts';
import { type Described, describe as describedAs } from '../../src/diagnostics/describe.ts';
import { codeFrame } from '../../src/diagnostics/render/code-frame.ts';
import { renderGithub } from '../../src/diagnostics/render/github.ts';
import { renderJson } from '../../src/diagnostics/render/json.ts';
import { renderJunit } from '../../src/diagnostics/render/junit.ts';
import { dotted, printable, printableLines } from '../../src/diagnostics/render/printable.ts';
import { renderSarif } from '../../src/diagnostics/render/sarif.ts';
import { renderText } from '../../src/diagnostics/render/text.ts';
import { obeyed } from './obeyed.ts';

const evil = '\u001b]0;x\u0007bad\nkey \u009b2J \u202etxt.exe \u2028\r\t\u007f';

const findings: readonly Described[] = describedAs(
  [
    finding('SPEC007', `/${evil}`, { text: evil }, { file: evil }),
    finding('CLI001', '', { path: evil, reason: evil }),
    finding('CLI003', `/a/${evil}`, { folder: evil, reason: evil }, { file: evil, line: 1, column: 1 }),
    {
      ...ruleFinding('L11', 'error', `/${evil}`, { message: evil, hint: evil }, { file: 'a.jmx', line: 2, column: 3 }),
      anchor: evil,
    },
    {
      ...ruleFinding('L11', 'error', '/b', { message: evil, hint: '' }),
      accepted: { by: 'comment', reason: evil },
    },
  ],
  (file) => (file === undefined ? undefined : { file, text: `${evil}\n${evil}\n` }),
);

const renderers: Readonly<Record<string, (described: readonly Described[]) => string>> = {
  text: renderText,
  json: renderJson,
  github: renderGithub,
  junit: (described) => renderJunit(described, [evil]),
  sarif: (described) => renderSarif(described, { version: '1.0.0', rules: [], files: [evil], root: '/' }),
};

describe('texts of others in findings', () => {
  for (const [name, render] of Object.entries(renderers)) {
    it(`give a terminal nothing to obey, as ${name}`, () => {
      expect(obeyed.exec(render(findings))).to.equal(null);
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
          const found = finding('CLI001', `/${text}`, { path: text, reason: text }, { file: text, line: 1, column: 1 });
          const described = describedAs([found], (file) => ({ file: file ?? '', text }));
          expect(obeyed.exec(render(described))).to.equal(null);
        }),
      );
    });
  }

  it('make no line of their own', () => {
    expect(renderText(findings.filter(({ code }) => code === 'CLI001'))).to.match(/^error CLI001 {2}[^\n]*\n$/);
    expect(renderText(findings.filter(({ code }) => code === 'CLI003'))).to.contain(
      '\n  at /a/\\u001b]0;x\\u0007bad\\nkey \\u009b2J \\u202etxt.exe \\u2028\\r\\t\\u007f\n',
    );
    expect(renderGithub(findings).split('\n')).to.have.length(findings.length + 1);
  });

  it('are told to programs as they are', () => {
    const parsed = JSON.parse(renderJson(findings)) as readonly Record<string, unknown>[];
    expect(parsed.map(({ file }) => file)).to.include(evil);
    expect(parsed.map(({ pointer }) => pointer)).to.include(`/a/${evil}`);
    expect(parsed.find(({ code }) => code === 'CLI001')?.['args']).to.deep.equal({ path: evil, reason: evil });
  });

  it('are shown as they are where they do no harm', () => {
    for (const text of ['', 'update schedule', 'größer → 漢字 😀', '\\u001b "quoted"', '…—']) {
      expect([printable(text), printableLines(text), dotted(text)]).to.deep.equal([text, text, text]);
    }
    expect(printableLines('a\nb\r\n\tc')).to.equal('a\nb\\r\n\\tc');
  });
});

describe('code frames of long lines', () => {
  /** What stands around a place does not depend on what is far from it. */
  it('show the same wherever in the line the place is', () => {
    const place = '"key": "value", '.repeat(20);
    const frameAt = (before: number, length: number): string =>
      codeFrame(`${'x'.repeat(before)}${place}HERE${place}${'y'.repeat(before)}\nb`, {
        line: 1,
        column: before + place.length + 1,
        length,
      });
    for (const length of [1, 4, 60, 200, 1_000_000]) {
      for (const before of [1, 1000, 500_000]) expect(frameAt(before, length)).to.equal(frameAt(2, length));
      const [line = '', carets = ''] = frameAt(1000, length).split('\n');
      expect(line.slice(carets.indexOf('^'))).to.match(/^HERE/);
    }
  });

  it('keep the caret under its character, whatever is in the line', () => {
    const piece = fc.constantFrom('a', ' ', '\t', '\u001b', '漢', '"', 'bcdefgh'.repeat(30));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.array(piece, { maxLength: 40 }), (before, after) => {
        const text = `${before.join('')}@${after.join('')}`;
        const frame = codeFrame(text, { line: 1, column: before.join('').length + 1, length: 1 });
        const [line = '', carets = ''] = frame.split('\n');
        expect(line[carets.indexOf('^')]).to.equal('@');
        expect(line.length).to.be.at.most(120);
      }),
    );
  });
});
