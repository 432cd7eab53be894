import { expect } from 'chai';
import fc from 'fast-check';
import type { Outcome } from '../../src/diagnostics/diagnostic.ts';
import type { LoadedSpec } from '../../src/spec/load-spec.ts';
import { describeText, type LoadOptions, loadText } from './load-text.ts';
import { richFiles, richSpec } from './rich-spec.ts';

/** Values that have gone wrong somewhere before: edges of units, references, prototypes, hostile texts. */
const nasty: readonly unknown[] = [
  ...[
    null,
    true,
    0,
    -1,
    1.5,
    1e300,
    [],
    {},
    [[]],
    { type: 'hold' },
    { policy: 'none' },
    { type: 'http' },
    { type: 'items' },
  ],
  ...[
    '',
    ' ',
    '0s',
    '1ms',
    '30d',
    '1m30s',
    '30s1m',
    '0/s',
    '5/s',
    '1000000/s',
    '9999999/h',
    '100%',
    '256KiB',
    '*',
    '$',
    '$[',
  ],
  ...[
    '${',
    '${}',
    '${now.iso}',
    '${agents.userId}',
    '${constructor}',
    '${payload.hello.bytes}',
    '$${x}',
    '${parameters.gap}',
  ],
  ...[
    'constructor',
    '__proto__',
    'toString',
    'agents',
    'token',
    'calm',
    'op x',
    ']]>',
    '</script>',
    '${__groovy(1)}',
    '\\',
  ],
  ...[
    '../x',
    '/etc/passwd',
    'agents.csv',
    'schedule.json',
    'http://',
    'https://a/b',
    'ws://a',
    '\u0000',
    '\ud800',
    '😀',
    'a\r\nb',
    '%',
  ],
  ...['p95(list) < 1s', 'p95(', 'x'.repeat(5000)],
];

type Node = { [key: string]: unknown } | unknown[];
type Change = {
  readonly place: number;
  readonly kind: 'remove' | 'replace' | 'rename' | 'copy' | 'add';
  readonly value: unknown;
};

/** Every object and list of a document with each of its keys. */
function slots(node: unknown, found: { node: Node; key: string }[] = []): { node: Node; key: string }[] {
  if (node === null || typeof node !== 'object') return found;
  for (const key of Object.keys(node)) {
    found.push({ node: node as Node, key });
    slots((node as Record<string, unknown>)[key], found);
  }
  return found;
}

function mutate(spec: unknown, changes: readonly Change[]): unknown {
  const copy: unknown = structuredClone(spec);
  for (const { place, kind, value } of changes) {
    const all = slots(copy);
    const slot = all[place % Math.max(1, all.length)];
    if (!slot) return copy;
    const { key } = slot;
    const map = slot.node as Record<string, unknown>;
    if (kind === 'remove' && Array.isArray(slot.node)) slot.node.splice(Number(key), 1);
    else if (kind === 'remove') delete map[key];
    else if (kind === 'replace') map[key] = structuredClone(value);
    else if (kind === 'copy' && Array.isArray(slot.node)) slot.node.push(structuredClone(map[key]));
    else if (kind === 'copy') map[`${key}2`] = structuredClone(map[key]);
    else if (kind === 'add') map[`${typeof value === 'string' ? value : 'x'}`] = structuredClone(value);
    else {
      map[typeof value === 'string' ? value : `${key}x`] = map[key];
      delete map[key];
    }
  }
  return copy;
}

const change: fc.Arbitrary<Change> = fc.record({
  place: fc.nat(5000),
  kind: fc.constantFrom('remove', 'replace', 'rename', 'copy', 'add'),
  value: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...nasty) }, { weight: 1, arbitrary: fc.jsonValue() }),
});

const variants = [undefined, ...Object.keys(richSpec.variants)];

function check(text: string, options: LoadOptions): Outcome<LoadedSpec> {
  const outcome = loadText(text, options);
  const hasError = outcome.diagnostics.some(({ severity }) => severity === 'error');
  expect(outcome.value === undefined).to.equal(hasError);
  for (const { message, code } of describeText(text, outcome.diagnostics)) expect(message, code).to.be.a('string');
  if (outcome.value) expectFinite(outcome.value.scenario, 'scenario');
  return outcome;
}

function expectFinite(node: unknown, path: string): void {
  if (typeof node === 'number') expect(Number.isFinite(node), `${path} is ${node}`).to.equal(true);
  if (node === undefined) expect.fail(`${path} is undefined`);
  if (node === null || typeof node !== 'object') return;
  for (const [key, value] of Object.entries(node)) expectFinite(value, `${path}.${key}`);
}

describe('loading anything', () => {
  it('never throws for any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        check(JSON.stringify(value), {});
      }),
      { numRuns: 300 },
    );
  });

  it('never throws for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(400), (text, at) => {
        check(text, {});
        const good = JSON.stringify(richSpec, null, 1);
        check(good.slice(0, at * 10) + text + good.slice(at * 10 + 3), { files: richFiles });
      }),
      { numRuns: 60 },
    );
  });

  it('never throws for a changed good spec, and gives a scenario or an error', () => {
    let good = 0;
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), fc.constantFrom(...variants), (changes, variant) => {
        const text = JSON.stringify(mutate(richSpec, changes));
        const outcome = check(text, { files: richFiles, ...(variant === undefined ? {} : { variant }) });
        if (outcome.value) good++;
      }),
      { numRuns: 600 },
    );
    expect(good, 'changed specs that are still good').to.be.above(20);
  });

  it('never throws for any setting', () => {
    const text = JSON.stringify(richSpec);
    const path = fc.constantFrom(
      'name',
      'workloads.update.load',
      'limits.token.allow',
      'phases.calm',
      'slo.0',
      'parameters.gap',
      'x.y',
      '',
    );
    fc.assert(
      fc.property(path, fc.oneof(fc.constantFrom(...nasty), fc.jsonValue()), fc.string(), (key, value, junk) => {
        check(text, { files: richFiles, sets: [`${key}=${JSON.stringify(value)}`] });
        check(text, { files: richFiles, sets: [junk, `${key}=${junk}`] });
      }),
      { numRuns: 60 },
    );
  });

  it('never throws for any data file or payload file', () => {
    const text = JSON.stringify(richSpec);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '$', '{', '}', '\u0000', '€') }),
        (content) => {
          for (const file of ['agents.csv', 'schedule.json', 'schedule.schema.json', 'warm-up.groovy']) {
            check(text, { files: { ...richFiles, [file]: content } });
          }
          check(text, { files: { ...richFiles, 'agents.csv': `userId,name,note\n${content}` } });
        },
      ),
      { numRuns: 60 },
    );
  });
});
