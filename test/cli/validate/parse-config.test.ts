import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { parseConfig } from '../../../src/cli/validate/parse-config.ts';
import { describe as described } from '../../../src/diagnostics/describe.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/validate-config.schema.json', import.meta.url), 'utf8'),
) as object;
const isValid = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
const ruleIds = ['L11', 'M06'];

type Row = { readonly config: unknown; readonly want?: string; readonly hint?: RegExp };

const rows: readonly Row[] = [
  { config: {} },
  { config: { $schema: 'x', mode: 'ci', rules: { L11: 'off', M06: 'error', JMX022: 'info', VAL002: 'off' } } },
  { config: { properties: { users: 50, host: 'a', on: true }, plugins: ['a.b', 'c'] } },
  { config: { modee: 'ci' }, want: 'VAL011 1:2 /modee', hint: /did you mean "mode"\?/ },
  { config: { mode: 'strickt' }, want: 'VAL012 1:9 /mode', hint: /did you mean "strict"\?/ },
  { config: { mode: 1 }, want: 'VAL012 1:9 /mode' },
  { config: { rules: ['L11'] }, want: 'VAL012 1:2 /rules' },
  { config: { rules: { L11: 'fatal' } }, want: 'VAL012 1:17 /rules/L11' },
  { config: { properties: { users: [] } }, want: 'VAL012 1:16 /properties/users' },
  { config: { properties: 'x' }, want: 'VAL012 1:15 /properties' },
  { config: { plugins: 'x' }, want: 'VAL012 1:12 /plugins' },
  { config: { plugins: [''] }, want: 'VAL012 1:13 /plugins/0' },
  { config: [], want: 'VAL012 1:1 ' },
  { config: 'ci', want: 'VAL012 1:1 ' },
];

/** The schema cannot know these: which rules there are, and which codes stand for what JMeter refuses. */
const beyondSchema: readonly Row[] = [
  { config: { rules: { M07: 'off' } }, want: 'VAL013 1:11 /rules/M07', hint: /did you mean "M06"/ },
  { config: { rules: { JMX001: 'off' } }, want: 'VAL014 1:11 /rules/JMX001' },
  { config: { rules: { JMX999: 'off' } }, want: 'VAL013 1:11 /rules/JMX999' },
];

function check(text: string): readonly [found: readonly string[], hints: readonly (string | undefined)[]] {
  const { diagnostics, find } = parseConfig('c.json', text, ruleIds);
  const findings = described(diagnostics, find);
  return [
    findings.map(({ code, position, pointer }) => `${code} ${position?.line}:${position?.column} ${pointer}`),
    findings.map(({ hint }) => hint),
  ];
}

describe('the configuration of validate', () => {
  for (const { config, want, hint = /^/ } of [...rows, ...beyondSchema]) {
    it(`${JSON.stringify(config)}: ${want ?? 'is good'}`, () => {
      const [found, hints] = check(JSON.stringify(config));
      expect(found).to.deep.equal(want === undefined ? [] : [want]);
      expect(hints[0] ?? '').to.match(hint);
    });
  }

  it('is what its schema says', () => {
    for (const { config, want } of rows) expect(isValid(config), JSON.stringify(config)).to.equal(want === undefined);
    for (const { config } of beyondSchema) expect(isValid(config)).to.equal(true);
  });

  it('may have comments, and is refused with a place when it is no JSON', () => {
    expect(check('// ours\n{ "mode": "ci", }')[0]).to.deep.equal([]);
    expect(check('{ "mode": }')[0]).to.deep.equal(['VAL010 1:11 ']);
    expect(check('{ "mode": "ci", "mode": "ci" }')[0][0]).to.match(/^SPEC002 /);
  });

  it('gives all that is right in it', () => {
    const { value } = parseConfig(
      'c',
      '{"mode":"ci","rules":{"L11":"off","X":"off"},"properties":{"n":5,"m":null}}',
      ruleIds,
    );
    expect(value.mode).to.equal('ci');
    expect([...value.severities]).to.deep.equal([['L11', 'off']]);
    expect(value.properties).to.deep.equal({ n: '5' });
  });
});
