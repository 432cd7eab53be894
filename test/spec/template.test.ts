import { expect } from 'chai';
import type { DataSet, TemplatePart } from '../../src/spec/scenario.ts';
import { jsonTemplate } from '../../src/spec/template/json-template.ts';
import { parseTemplate } from '../../src/spec/template/parse-template.ts';
import type { KnownNames } from '../../src/spec/template/read-reference.ts';
import { renderSample, type SampleSources } from '../../src/spec/template/sample.ts';

const names: KnownNames = {
  data: new Map([
    ['agents', ['userId', 'home.city']],
    ['torn', undefined],
  ]),
  values: new Set(['id']),
  payloads: new Set(['body']),
  saved: new Set(['token', 'job_1']),
};

const agents: Omit<DataSet, 'sample'> = {
  name: 'agents',
  file: 'agents.csv',
  columns: ['userId'],
  rows: 1,
  use: 'once',
  delimiter: ',',
  columnsNeedingJsonEscape: ['userId'],
  columnsNeedingUrlEncode: ['userId'],
};

const literal = (text: string): TemplatePart => ({ kind: 'literal', text });

describe('templates', () => {
  const good: readonly [string, readonly TemplatePart[]][] = [
    ['', []],
    ['plain', [literal('plain')]],
    ['${agents.userId}', [{ kind: 'data', data: 'agents', column: 'userId' }]],
    ['${agents.home.city}', [{ kind: 'data', data: 'agents', column: 'home.city' }]],
    ['${torn.anything}', [{ kind: 'data', data: 'torn', column: 'anything' }]],
    ['a${values.id}b', [literal('a'), { kind: 'value', name: 'id' }, literal('b')]],
    [
      '${token}${job_1}',
      [
        { kind: 'saved', name: 'token' },
        { kind: 'saved', name: 'job_1' },
      ],
    ],
    ['${now.iso} ${now.epoch-ms}', [{ kind: 'now', form: 'iso' }, literal(' '), { kind: 'now', form: 'epoch-ms' }]],
    ['${payload.body.bytes}', [{ kind: 'payload-bytes', payload: 'body' }]],
    ['${env.HOME_1}', [{ kind: 'env', name: 'HOME_1' }]],
    ['${property.a.b-c}', [{ kind: 'property', name: 'a.b-c' }]],
    ['$${token}', [literal('${token}')]],
    ['$$${token}', [literal('$${token}')]],
    ['$ { $5 }', [literal('$ { $5 }')]],
    ['a$', [literal('a$')]],
    ['${parameters.x}', [literal('${parameters.x}')]],
    ['\\${token}', [literal('\\'), { kind: 'saved', name: 'token' }]],
    ['"]]>\n😀', [literal('"]]>\n😀')]],
  ];
  for (const [text, want] of good) {
    it(`reads ${JSON.stringify(text)}`, () => {
      expect(parseTemplate(text, names)).to.deep.equal({ template: want, problems: [] });
    });
  }

  const bad: readonly [text: string, code: string, offset: number, length: number][] = [
    ['a${token', 'SPEC050', 1, 7],
    ['${token ${values.id}', 'SPEC050', 0, 8],
    ['${}', 'SPEC051', 0, 3],
    ['${  }', 'SPEC051', 0, 5],
    ['${tokens}', 'SPEC052', 0, 9],
    ['${ token }', 'SPEC052', 0, 10],
    ['${agent.userId}', 'SPEC052', 0, 15],
    ['${agents.userid}', 'SPEC053', 0, 16],
    ['${values.ids}', 'SPEC054', 0, 13],
    ['${now.utc}', 'SPEC055', 0, 10],
    ['${payload.other.bytes}', 'SPEC056', 0, 22],
    ['${env.1}', 'SPEC061', 0, 8],
    ['${property.}', 'SPEC061', 0, 12],
    ['${payload.body}', 'SPEC061', 0, 15],
    ['${__groovy(vars.get("a"),)}', 'SPEC062', 0, 27],
    ['${__UUID}', 'SPEC062', 0, 9],
  ];
  for (const [text, code, offset, length] of bad) {
    it(`refuses ${JSON.stringify(text)} with ${code}`, () => {
      const [problem, ...others] = parseTemplate(text, names).problems;
      expect(problem).to.include({ code, offset, length });
      expect(others).to.deep.equal([]);
    });
  }

  it('keeps what it refuses as literal text', () => {
    expect(parseTemplate('a${nothing}b', names).template).to.deep.equal([literal('a${nothing}b')]);
  });

  it('reads references inside JSON texts and escapes what a plan cannot carry', () => {
    const { template, problems } = jsonTemplate(
      { 'k"': ['a"${token}\\', '\u0007\u0085\uffff', 1.5, null, true] },
      names,
      '/p',
    );
    expect(problems).to.deep.equal([]);
    expect(template).to.deep.equal([
      literal('{"k\\"":["a\\"'),
      { kind: 'saved', name: 'token' },
      literal('\\\\","\\u0007\\u0085\\uffff",1.5,null,true]}'),
    ]);
  });

  it('points to the text inside a JSON body', () => {
    const { problems } = jsonTemplate({ a: [{ 'b/c': '${nothing}' }] }, names, '/payloads/p/json');
    expect(problems.map(({ pointer, code }) => `${code} ${pointer}`)).to.deep.equal([
      'SPEC052 /payloads/p/json/a/0/b~1c',
    ]);
  });

  it('renders samples, escaped where they stand in JSON', () => {
    const { template } = parseTemplate('${agents.userId}-${values.id}-${token}', names);
    const sources: SampleSources = {
      data: [{ ...agents, sample: { userId: 'a"b' } }],
      values: [{ name: 'id', type: 'counter', start: 7, step: 1, digits: 3, per: 'iteration' }],
      payloadBytes: () => 0,
    };
    expect(renderSample(template, sources, true)).to.equal('a\\"b-007-known-at-run-time');
    expect(renderSample(template, sources, false)).to.equal('a"b-007-known-at-run-time');
  });
});
