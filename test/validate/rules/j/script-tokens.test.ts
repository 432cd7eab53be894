import { expect } from 'chai';
import fc from 'fast-check';
import { literalNumber, literalText, membersOf } from '../../../../src/validate/rules/j/script-members.ts';
import { tokensOf } from '../../../../src/validate/rules/j/script-tokens.ts';

const all = (): boolean => true;
const code = (text: string) => tokensOf(text).filter(({ kind }) => kind !== 'comment');
const shown = (text: string): readonly string[] =>
  code(text).map(({ kind, text }) => (kind === 'string' ? `«${text}»` : text));

describe('tokens of a script', () => {
  for (const { text, want } of [
    { text: 'a.b(1) // c "d"', want: ['a', '.', 'b', '(', '1', ')'] },
    { text: '/* x\n"y" */ z', want: ['z'] },
    { text: `'it\\'s' + "a\\"b"`, want: [`«it\\'s»`, '+', '«a\\"b»'] },
    { text: '"""a "b"\n c"""; d', want: ['«a "b"\n c»', ';', 'd'] },
    { text: "'''a 'b' c'''", want: ["«a 'b' c»"] },
    {
      text: '"v ${vars.get("x")} w".size()',
      want: ['«v ${vars.get("x")} w»', 'vars', '.', 'get', '(', '«x»', ')', '.', 'size', '(', ')'],
    },
    { text: 'x = a / b / c', want: ['x', '=', 'a', '/', 'b', '/', 'c'] },
    { text: 'x =~ /a"b/', want: ['x', '=~', '«a"b»'] },
    { text: '$/a/b"/$ + 1', want: ['«a/b"»', '+', '1'] },
    { text: 'a?.b ?: 1_000L', want: ['a', '?.', 'b', '?:', '1_000L'] },
    { text: '"open', want: ['«open»'] },
    { text: '"open\nnext', want: ['«open»', 'next'] },
  ]) {
    it(JSON.stringify(text), () => {
      expect(shown(text)).to.deep.equal(want);
    });
  }

  it('end with any text', () => {
    const piece = fc.constantFrom(
      '"',
      "'",
      '"""',
      "'''",
      '$/',
      '/$',
      '${',
      '}',
      '/*',
      '*/',
      '//',
      '\n',
      '\\',
      'a',
      '(',
      ')',
      '/',
      '1',
      '.',
      ' ',
      'é',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        membersOf(code(text), all);
        let last = -1;
        for (const { offset } of tokensOf(text)) {
          expect(offset).to.be.greaterThan(last);
          last = offset;
        }
      }),
    );
  });
});

describe('scripts of garbage', () => {
  for (const piece of ['"${', '"""${', 'prev.a(', ').a', 'a.', '/*', '$/', "'''", '{', '"${a}']) {
    it(`are read to their end: ${piece}`, () => {
      membersOf(code(piece.repeat(20_000)), all);
    });
  }
});

describe('members of a script', () => {
  const membersIn = (text: string) =>
    membersOf(code(text), all).map(({ receiver, name, args, isSet }) => {
      const called = args === undefined ? '' : `(${args.length})`;
      return `${receiver === '' ? '' : `${receiver}.`}${name}${called}${isSet ? '=' : ''}`;
    });
  for (const { text, want } of [
    { text: 'prev.getResponseCode()', want: ['prev', 'prev.getResponseCode(0)'] },
    {
      text: 'ctx.getCurrentSampler().setBody("a", [1, 2])',
      want: ['ctx', 'ctx.getCurrentSampler(0)', 'ctx.getCurrentSampler().setBody(2)'],
    },
    { text: 'sleep 500', want: ['sleep(1)'] },
    { text: 'vars.x = 1', want: ['vars', 'vars.x='] },
    { text: 'if (vars.x == 1) y()', want: ['if(1)', 'vars', 'vars.x', 'y(0)'] },
    { text: 'a[0].b', want: ['a', 'a[].b'] },
  ]) {
    it(text, () => {
      expect(membersIn(text)).to.deep.equal(want);
    });
  }

  it('have arguments that are read where they are literal', () => {
    const [member] = membersOf(code('put("a", 5_000L, b)'), all);
    expect(literalText(member?.args?.[0])).to.equal('a');
    expect(literalNumber(member?.args?.[1])).to.equal(5000);
    expect(literalText(member?.args?.[2])).to.equal(undefined);
  });
});
