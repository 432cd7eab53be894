import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import type { RuleHelp } from '../../src/diagnostics/render/sarif/rules.ts';
import { renderSarif } from '../../src/diagnostics/render/sarif.ts';
import { described } from './findings.ts';
import { sarifShape } from './sarif-shape.ts';

const rules: readonly RuleHelp[] = ['L11', 'L12', 'T01'].map((id) => ({
  id,
  name: 'timers-stacked',
  title: 'Timers add up',
  why: 'why',
  help: { text: 'why', markdown: '**why**' },
  severity: id === 'L12' ? 'off' : 'info',
  affectsLoad: id !== 'T01',
}));
const options = { version: '1.2.3', rules, files: ['plans/my plan.jmx', '/home/me/b.jmx'], root: '/home/me' };

type Log = { readonly runs: readonly [Run] };
type Run = {
  readonly tool: { readonly driver: { readonly rules: readonly Record<string, unknown>[] } };
  readonly artifacts: readonly unknown[];
  readonly results: readonly Record<string, unknown>[];
};
const runOf = (text: string): Run => (JSON.parse(text) as Log).runs[0];

const published = new URL('data/sarif-2.1.0-rtm.5.json', import.meta.url);

describe('SARIF', () => {
  const text = renderSarif(described, options);
  const run = runOf(text);

  it('is valid by the published schema', () => {
    // It is of draft 4, whose keywords it uses as later drafts do but for these two.
    const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(published, 'utf8')) as Record<string, unknown>;
    const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
    (addFormats as unknown as (target: typeof ajv) => void)(ajv);
    const isValid = ajv.compile(schema);
    for (const each of [text, renderSarif([], options)]) {
      expect(isValid(JSON.parse(each)), JSON.stringify(isValid.errors)).to.equal(true);
    }
    const broken = JSON.parse(text) as { version: string };
    broken.version = '2.0';
    expect(isValid(broken)).to.equal(false);
  });

  it('says nothing that the standard does not know', () => {
    const ajv = new Ajv2020({ allErrors: true });
    (addFormats as unknown as (target: typeof ajv) => void)(ajv);
    const isValid = ajv.compile(sarifShape);
    for (const each of [
      text,
      renderSarif([], options),
      renderSarif(described, { ...options, docs: 'https://example.com/rules.md' }),
    ]) {
      expect(isValid(JSON.parse(each)), JSON.stringify(isValid.errors)).to.equal(true);
    }
  });

  it('lists every rule, then the codes that were found, and refers to them', () => {
    expect(run.tool.driver.rules.map(({ id }) => id)).to.deep.equal([
      'L11',
      'L12',
      'T01',
      'CLI009',
      'JMX022',
      'JMX023',
    ]);
    expect(run.tool.driver.rules[1]).to.deep.include({
      name: 'TimersStacked',
      defaultConfiguration: { enabled: false, level: 'none' },
    });
    for (const { ruleId, ruleIndex } of run.results) {
      expect(run.tool.driver.rules[ruleIndex as number]?.['id']).to.equal(ruleId);
    }
  });

  it('points into the page of rules where its address is known', () => {
    const { tool } = runOf(renderSarif([], { ...options, docs: 'https://example.com/rules.md' }));
    expect(tool.driver.rules[0]?.['helpUri']).to.equal('https://example.com/rules.md#l11');
    expect(run.tool.driver.rules[0]).not.to.have.property('helpUri');
  });

  it('names files relative to the root, escaped', () => {
    expect(run.artifacts).to.deep.equal([
      { location: { uri: 'plans/my%20plan.jmx', uriBaseId: '%SRCROOT%' }, roles: ['analysisTarget'] },
      { location: { uri: 'b.jmx', uriBaseId: '%SRCROOT%' }, roles: ['analysisTarget'] },
    ]);
    const uriOf = (file: string) =>
      (runOf(renderSarif([], { ...options, files: [file] })).artifacts[0] as { location: unknown }).location;
    expect(uriOf('./a[1].jmx')).to.deep.equal({ uri: 'a%5B1%5D.jmx', uriBaseId: '%SRCROOT%' });
    expect(uriOf('/home/meme/ä\ud800.jmx')).to.deep.equal({ uri: 'file:///home/meme/%C3%A4%EF%BF%BD.jmx' });
    expect(uriOf('C:\\plans\\a b.jmx')).to.deep.equal({ uri: 'file:///C:/plans/a%20b.jmx' });
  });

  it('says level, place, words and what accepts a finding', () => {
    expect(run.results.map(({ ruleId, level }) => `${ruleId} ${level}`).sort()).to.deep.equal([
      'CLI009 error',
      'JMX022 warning',
      'JMX023 warning',
      'L11 error',
      'L11 warning',
      'T01 note',
    ]);
    const error = run.results.find(({ ruleId, level }) => ruleId === 'L11' && level === 'error');
    expect(error?.['message']).to.deep.equal({ text: '2 timers, 6.0 s before `POST ${path}`\nhint: remove one' });
    expect(error?.['locations']).to.deep.equal([
      {
        physicalLocation: {
          artifactLocation: { uri: 'plans/my%20plan.jmx', uriBaseId: '%SRCROOT%' },
          region: { startLine: 4, startColumn: 7 },
        },
        logicalLocations: [
          { fullyQualifiedName: 'TestPlan "p" / ThreadGroup "u"', decoratedName: '/TestPlan[0]/ThreadGroup[1]' },
        ],
      },
    ]);
    const suppressed = run.results.flatMap(({ suppressions }) => suppressions ?? []);
    expect(suppressed).to.deep.equal([
      { kind: 'inSource', justification: 'kept "for" <old> readers' },
      { kind: 'external', justification: 'in the baseline' },
    ]);
  });
});
