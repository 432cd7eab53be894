import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { ElementCatalogue } from '../../src/jmx/element-catalogue.ts';
import { unassignedBmp } from '../../src/jmx/unassigned-bmp.ts';
import { findUnwritable } from '../../src/jmx/unwritable.ts';

describe('findUnwritable', () => {
  const cases: readonly (readonly [string, string, { index: number; codePoint: number } | undefined])[] = [
    ['plain text with tab and line ends', 'a\tb\r\nc\n', undefined],
    ['DEL and C1 controls', '\u007f\u0085\u009f', undefined],
    ['emoji, private use, no-break space, line separator', '😀\ue000\u00a0\u2028\ufeff', undefined],
    ['unassigned astral code points', '\u{e0fff}\u{1fae8}', undefined],
    ['NUL', 'a\u0000', { index: 1, codePoint: 0 }],
    ['escape', 'é\u001b[0m', { index: 1, codePoint: 0x1b }],
    ['lone high surrogate', '😀\ud83d!', { index: 2, codePoint: 0xd83d }],
    ['lone low surrogate', '\ude00', { index: 0, codePoint: 0xde00 }],
    ['unassigned', 'ab\u0378', { index: 2, codePoint: 0x378 }],
    ['non-character', '\uffff', { index: 0, codePoint: 0xffff }],
    ['arabic presentation non-character', '\ufdd0', { index: 0, codePoint: 0xfdd0 }],
  ];
  for (const [name, text, want] of cases) it(name, () => expect(findUnwritable(text)).to.deep.equal(want));

  it('knows the units that the engine of the catalogue does not define', () => {
    const path = new URL('../../src/jmx/generated/element-catalogue.json', import.meta.url);
    const { undefinedUnits } = JSON.parse(readFileSync(path, 'utf8')) as ElementCatalogue;
    expect(undefinedUnits.java).to.match(/^17/);
    const hex = (unit: number) => unit.toString(16).toUpperCase().padStart(4, '0');
    const ranges = unassignedBmp.map(([first, last]) => (first === last ? hex(first) : `${hex(first)}-${hex(last)}`));
    expect(ranges).to.deep.equal(undefinedUnits.ranges);
  });
});
