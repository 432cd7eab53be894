import { expect } from 'chai';
import fc from 'fast-check';
import type { Template } from '../../src/spec/scenario.ts';
import { findUncarriable } from '../../src/spec/uncarriable.ts';
import { specText, step } from './broken-specs/broken-spec.ts';
import { loadText } from './load-text.ts';

/** Texts that have become markup, code or noise in other tools. */
const hostile: readonly string[] = [
  '"\'`',
  ']]><x/>',
  '</script><script>alert(1)</script>',
  '<!-- & &amp; &#0; -->',
  'C:\\temp\\new $5 \\$ \\, \\\\',
  '{{mustache}} <%= erb %> %{x} #{y}',
  'two\nlines\r\nand\ta tab',
  '😀 ünï 漢字 \u202e\u2028',
  ' blanks ',
  '',
];
const jmeter = ['${__groovy(System.exit(1))}', '${__P(x)}', 'a${__time}b'];
const uncarriable = ['\u0000', '\u001b[31m', '\ud800', '\uffff', '\u0085'];

const plain = (template: Template): string =>
  template.map((part) => (part.kind === 'literal' ? part.text : expect.fail('a reference'))).join('');

const load = (query: string) => loadText(specText({ flow: step(`"query": { "q": ${JSON.stringify(query)} }`) }));
function carried(text: string): string {
  const [first] = load(text).value?.scenario.workloads[0]?.flow ?? [];
  return first?.type === 'http' ? plain(first.query[0]?.value ?? []) : expect.fail('refused');
}

describe('hostile texts', () => {
  for (const text of hostile) {
    it(`carries ${JSON.stringify(text)} as it is`, () => {
      expect(carried(text)).to.equal(text);
    });
  }

  for (const text of jmeter) {
    it(`refuses ${text}, and carries it when it is escaped`, () => {
      expect(load(text).diagnostics.map(({ code }) => code)).to.deep.equal(['SPEC062']);
      expect(carried(text.replaceAll('${', () => '$${'))).to.equal(text);
    });
  }

  for (const text of uncarriable) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      expect(load(`a${text}b`).diagnostics.map(({ code }) => code)).to.deep.equal(['SPEC084']);
    });
  }

  it('carries any text, escaped where it has ${, or refuses it with a code', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { value, diagnostics } = load(text.replaceAll('${', () => '$${'));
        if (value) expect(carried(text.replaceAll('${', () => '$${'))).to.equal(text);
        else expect(diagnostics.map(({ code }) => code)).to.deep.equal(['SPEC084']);
      }),
    );
  });

  it('takes texts in data for data', () => {
    const values = [...hostile.slice(0, -1), ...jmeter];
    const csv = `q\n${values.map((value) => `"${value.replaceAll('"', '""')}"`).join('\n')}\n`;
    const { value, diagnostics } = loadText(
      specText({
        flow: step('"query": { "q": "${d.q}" }'),
        more: '"data": { "d": { "type": "csv", "file": "d.csv" } }',
      }),
      { files: { 'd.csv': csv } },
    );
    expect(diagnostics).to.deep.equal([]);
    expect(value?.scenario.data[0]).to.deep.include({
      rows: values.length,
      columnsNeedingJsonEscape: ['q'],
      sample: { q: values[0] },
    });
  });

  it('escapes them in JSON bodies', () => {
    const body = { texts: [...hostile, ...uncarriable], ['k"\u0000']: 1 };
    const { value, diagnostics } = loadText(
      specText({
        flow: '{ "type": "http", "name": "post", "method": "POST", "path": "/", "body": { "type": "payload", "payload": "p" } }',
        more: `"payloads": { "p": { "json": ${JSON.stringify(body)} } }`,
      }),
    );
    expect(diagnostics).to.deep.equal([]);
    const text = plain(value?.scenario.payloads[0]?.text ?? []);
    expect(JSON.parse(text)).to.deep.equal(body);
    expect(findUncarriable(text)).to.equal(undefined);
  });
});
