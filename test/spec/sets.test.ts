import { expect } from 'chai';
import { originOf } from '../../src/spec/document.ts';
import type { Json } from '../../src/spec/json.ts';
import { applySets } from '../../src/spec/sets.ts';

const set = (value: Json, ...sets: readonly string[]) => applySets({ value, origins: new Map() }, sets);

describe('--set', () => {
  const cases: readonly [name: string, given: Json, sets: readonly string[], want: Json][] = [
    ['a text', { a: 'b' }, ['a=5/s'], { a: '5/s' }],
    ['a number', { a: 'b' }, ['a=5'], { a: 5 }],
    ['a quoted number', { a: 'b' }, ['a="5"'], { a: '5' }],
    ['an empty text', { a: 'b' }, ['a='], { a: '' }],
    ['an object', { a: 'b' }, ['a={"c":[1]}'], { a: { c: [1] } }],
    ['a text with equals signs', { a: 'b' }, ['a=b=c'], { a: 'b=c' }],
    ['a deep place', { a: { b: [{ c: 1 }, { c: 2 }] } }, ['a.b.1.c=3'], { a: { b: [{ c: 1 }, { c: 3 }] } }],
    ['a new place', { a: 1 }, ['mock.seed=2'], { a: 1, mock: { seed: 2 } }],
    [
      'a new entry as a whole',
      { limits: {} },
      ['limits.l={"type":"concurrency","max":1}'],
      { limits: { l: { type: 'concurrency', max: 1 } } },
    ],
    ['one after another', {}, ['a=1', 'b.c=2', 'a=3'], { a: 3, b: { c: 2 } }],
    ['a key that every object has', { limits: {} }, ['limits.constructor=1'], { limits: { constructor: 1 } }],
  ];
  for (const [name, given, sets, want] of cases) {
    it(`sets ${name}`, () => {
      const { document, diagnostics } = set(given, ...sets);
      expect(diagnostics).to.deep.equal([]);
      expect(document.value).to.deep.equal(want);
    });
  }

  it('defines a key called __proto__ like any other', () => {
    const { document } = set({}, '__proto__=1');
    expect(JSON.stringify(document.value)).to.equal('{"__proto__":1}');
  });

  it('marks what it set as its own', () => {
    const { document } = set({ a: { b: 1, c: 2 } }, 'a.b={"d":1}');
    expect(originOf(document.origins, '/a/b/d')).to.deep.equal({ file: '--set', pointer: '/a/b/d' });
    expect(originOf(document.origins, '/a/c')).to.deep.equal({ pointer: '/a/c' });
  });

  it('names what is there when a part is unknown', () => {
    const { diagnostics } = set({ workloads: { update: {} } }, 'workloads.updat.load.rate=5/s');
    expect(diagnostics.map(({ code, args }) => ({ code, args }))).to.deep.equal([
      { code: 'SPEC008', args: { path: '/workloads/updat', part: 'updat', known: ['update'] } },
    ]);
  });
});
