import { expect } from 'chai';
import fc from 'fast-check';
import type { Piece } from '../../../src/validate/model/plan-variables.ts';
import { parsePieces, parseText } from '../../../src/validate/model/variables/parse-pieces.ts';
import { oracle } from '../../support/oracle.ts';

/** Texts from the signs that the grammar is about. */
const texts = fc
  .array(
    fc.constantFrom(
      ...['$', '{', '}', '${', '${', '(', ')', ',', '\\', ' ', '\t', '\u00a0', 'a', 'é', '__take', '${__take(', ')}'],
    ),
    { maxLength: 16 },
  )
  .map((signs) => signs.join(''));

/** JMeter's parser with one function, `__take`, which keeps its arguments. Null for a text that it refuses. */
const engine = `
import org.apache.jmeter.engine.util.*
class Take extends org.apache.jmeter.functions.AbstractFunction {
  List taken = []
  String execute(org.apache.jmeter.samplers.SampleResult result, org.apache.jmeter.samplers.Sampler sampler) { '' }
  void setParameters(Collection<CompoundVariable> parameters) { taken = parameters.toList() }
  String getReferenceKey() { '__take' }
  List<String> getArgumentDesc() { [] }
}
CompoundVariable.@functions.put('__take', Take)
def piecesOf
piecesOf = { String text ->
  def compound = new CompoundVariable()
  compound.setParameters(text)
  compound.@compiledComponents.collect {
    if (it instanceof Take) return [function: it.taken.collect { [it.rawParameters, piecesOf(it.rawParameters)] }]
    it instanceof SimpleVariable ? [variable: it.name] : [text: it]
  }
}
try {
  texts.collect {
    try { piecesOf(it) } catch (org.apache.jmeter.functions.InvalidVariableException refused) { null }
  }
} finally { CompoundVariable.@functions.remove('__take') }`;

/** The same shape from the parser under test. */
function shapeOf(text: string): unknown[] | null {
  if (text === '') return [];
  const { pieces, broken } = parseText(text, (name) => name === '__take');
  if (broken) return null;
  const shapes = pieces.map((piece) => {
    if (piece.kind === 'text') return { text: piece.text };
    if (piece.kind === 'variable') return { variable: piece.name };
    const args = (piece.args ?? []).map((arg): unknown[] => [arg, shapeOf(arg)]);
    return args.some(([, shape]) => shape === null) ? null : { function: args };
  });
  return shapes.includes(null) ? null : shapes;
}

describe('pieces of a text with variables', () => {
  const cases: readonly (readonly [string, readonly Piece[]])[] = [
    ['plain', [{ kind: 'text', text: 'plain' }]],
    [
      'a${b}c',
      [
        { kind: 'text', text: 'a' },
        { kind: 'variable', name: 'b', offset: 1 },
        { kind: 'text', text: 'c' },
      ],
    ],
    ['${__P(a\\,b,${c})}', [{ kind: 'function', name: '__P', args: ['a\\,b', '${c}'], offset: 0 }]],
    ['${__UUID}', [{ kind: 'function', name: '__UUID', args: undefined, offset: 0 }]],
    ['${__UUID()}', [{ kind: 'function', name: '__UUID', args: [], offset: 0 }]],
    ['${ a b }', [{ kind: 'variable', name: ' a b ', offset: 0 }]],
    ['\\${a}', [{ kind: 'text', text: '${a}' }]],
    [
      'x${a',
      [
        { kind: 'text', text: 'x' },
        { kind: 'text', text: 'a' },
      ],
    ],
    ['${__jm__users__idx}', [{ kind: 'variable', name: '__jm__users__idx', offset: 0 }]],
    ['${items.collect(x)}', [{ kind: 'variable', name: 'items.collect(x)', offset: 0 }]],
  ];
  for (const [text, pieces] of cases) {
    it(`of ${JSON.stringify(text)}`, () => expect(parsePieces(text)).to.deep.equal(pieces));
  }

  it('ends at a call that something else than } follows', () => {
    expect(parseText('${__P(a) }').broken).to.equal(undefined);
    expect(parseText('${__P(a)\n}').broken).to.deep.equal({ name: '__P', offset: 0 });
    expect(parseText('x${__P(a)').broken).to.deep.equal({ name: '__P', offset: 1 });
  });

  it("are JMeter's", async () => {
    const drawn = fc.sample(texts, 3000);
    const answers = (await oracle.evaluate(engine, { texts: drawn })) as unknown[];
    const wrong = drawn
      .map((text, index) => ({ text, engine: answers[index], ours: shapeOf(text) }))
      .filter((one) => JSON.stringify(one.engine) !== JSON.stringify(one.ours));
    expect(wrong.slice(0, 5)).to.deep.equal([]);
    expect(drawn.filter((text, index) => text.includes('${__take(') && answers[index]).length).to.be.greaterThan(100);
  });
});
