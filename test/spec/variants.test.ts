import { expect } from 'chai';
import fc from 'fast-check';
import { originOf } from '../../src/spec/document.ts';
import type { Json } from '../../src/spec/json.ts';
import { applyVariant } from '../../src/spec/variants.ts';

function apply(target: Json, patch: Json): Json {
  const applied = applyVariant({ ...(target as object), variants: { v: patch } }, 'v').value;
  if (!applied) throw new Error('not applied');
  const { variants: _, ...rest } = applied.value as { readonly [key: string]: Json };
  return rest;
}

describe('variants', () => {
  const cases: readonly { readonly name: string; readonly given: Json; readonly patch: Json; readonly want: Json }[] = [
    { name: 'replaces a value', given: { a: 'b' }, patch: { a: 'c' }, want: { a: 'c' } },
    { name: 'adds a value', given: { a: 'b' }, patch: { b: 'c' }, want: { a: 'b', b: 'c' } },
    { name: 'removes with null', given: { a: 'b', b: 'c' }, patch: { a: null }, want: { b: 'c' } },
    { name: 'replaces a list whole', given: { a: [1, 2] }, patch: { a: [3] }, want: { a: [3] } },
    {
      name: 'reaches into objects',
      given: { a: { b: 1, c: 2 } },
      patch: { a: { b: 3, c: null } },
      want: { a: { b: 3 } },
    },
    {
      name: 'makes objects of other values, without nulls',
      given: { a: 1 },
      patch: { a: { b: { c: null } } },
      want: { a: { b: {} } },
    },
    { name: 'keeps a null inside a list', given: {}, patch: { a: [null] }, want: { a: [null] } },
    {
      name: 'replaces whole what names its type',
      given: { load: { type: 'items', data: 'x' } },
      patch: { load: { type: 'users', users: 5 } },
      want: { load: { type: 'users', users: 5 } },
    },
    {
      name: 'replaces whole even by the same type',
      given: { a: { type: 'x', b: 1 } },
      patch: { a: { type: 'x' } },
      want: { a: { type: 'x' } },
    },
    {
      name: 'replaces whole what names its policy',
      given: { retry: { policy: 'recommended', attempts: 2 } },
      patch: { retry: { policy: 'none' } },
      want: { retry: { policy: 'none' } },
    },
    {
      name: 'merges where the type stays',
      given: { load: { type: 'users', users: 5, pause: '1s' } },
      patch: { load: { users: 7 } },
      want: { load: { type: 'users', users: 7, pause: '1s' } },
    },
    {
      name: 'merges a map with an entry called type',
      given: { limits: { type: { a: 1 }, b: {} } },
      patch: { limits: { type: { c: 2 } } },
      want: { limits: { type: { a: 1, c: 2 }, b: {} } },
    },
  ];
  for (const { name, given, patch, want } of cases) {
    it(name, () => {
      expect(apply(given, patch)).to.deep.equal(want);
    });
  }

  it('knows which places a patch supplied', () => {
    const { value } = applyVariant({ a: { b: 1, c: [1] }, variants: { 'v/1': { a: { c: [2], d: { e: 3 } } } } }, 'v/1');
    const where = (pointer: string) => originOf(value?.origins ?? new Map(), pointer).pointer;
    expect(where('/a')).to.equal('/a');
    expect(where('/a/b')).to.equal('/a/b');
    expect(where('/a/c/0')).to.equal('/variants/v~11/a/c/0');
    expect(where('/a/d/e')).to.equal('/variants/v~11/a/d/e');
  });

  it('leaves the spec as it was', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.dictionary(fc.string(), fc.jsonValue()),
        (given, patch) => {
          const spec = { ...given, variants: { v: patch } } as Json;
          const before = JSON.stringify(spec);
          applyVariant(spec, 'v');
          expect(JSON.stringify(spec)).to.equal(before);
        },
      ),
    );
  });
});
