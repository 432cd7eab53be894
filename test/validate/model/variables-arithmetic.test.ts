import { expect } from 'chai';
import fc from 'fast-check';
import { startEvaluator } from '../../../src/validate/model/variables/evaluator.ts';
import { oracle } from '../../support/oracle.ts';

const evaluate = startEvaluator({
  userDefined: [],
  properties: {},
  changedProperties: new Set<string>(),
  hiddenProperties: false,
});

/** What the engine's own classes give for each text; null for one that they refuse. */
const engine = `
import org.apache.jmeter.engine.util.CompoundVariable
import org.apache.jmeter.threads.*
JMeterContextService.context.variables = new JMeterVariables()
try {
  texts.collect { text ->
    try { new CompoundVariable(text).execute() } catch (NumberFormatException refused) { null }
  }
} finally { JMeterContextService.context.clear() }`;

const functionNames = ['__jexl3', '__jexl2', '__groovy'] as const;

const numerals = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 5000 }).map(String) },
  { weight: 8, arbitrary: fc.constantFrom('0.5', '60.0', '0.999', '1.50', '0.001', '12.25', '1000.0') },
  { weight: 4, arbitrary: fc.constantFrom('${__P(a,1)}', '${__P(b,0.25)}', '${__P(c,300)}', '${__intSum(1,2)}') },
  { weight: 1, arbitrary: fc.constantFrom('0', '0.0', '2147483647', '3000000000', '010', '1.', '${__P(d,-5)}') },
);

/** Arithmetic in the written form, with blanks here and there. */
const { expressions } = fc.letrec<{ expressions: string; operands: string; sums: string }>((tie) => ({
  expressions: fc.oneof(
    { weight: 6, arbitrary: tie('sums') },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('sums'), fc.constantFrom('<', '>', '<=', '>=', '==', '!='), tie('sums'), tie('sums'), tie('sums'))
        .map(([left, operator, right, yes, no]) => `${left} ${operator} ${right} ? ${yes} : ${no}`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('sums'), fc.constantFrom('<', '>', '<=', '>=', '==', '!='), tie('sums'))
        .map((parts) => parts.join('')),
    },
  ),
  sums: fc
    .tuple(
      tie('operands'),
      fc.array(fc.tuple(fc.constantFrom('+', ' - ', '-', '*', ' * ', '/', '%'), tie('operands')), { maxLength: 3 }),
    )
    .map(([first, rest]) => [first, ...rest.flat()].join('')),
  operands: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 9, arbitrary: numerals },
    { weight: 2, arbitrary: numerals.map((numeral) => `-${numeral}`) },
    { weight: 2, arbitrary: tie('expressions').map((inner) => `(${inner})`) },
    { weight: 3, arbitrary: tie('sums').map((inner) => `(${inner}).intValue()`) },
    { weight: 1, arbitrary: tie('sums').map((inner) => `-(${inner}).longValue()`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('max', 'min'), tie('sums'), tie('sums'))
        .map(([name, first, second]) => `Math.${name}(${first}\\,${second})`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('ceil', 'floor', 'round'), tie('sums'))
        .map(([name, inner]) => `Math.${name}(${inner})`),
    },
  ),
}));

const calls = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(fc.constantFrom(...functionNames), expressions).map(([name, one]) => `\${${name}(${one},)}`),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('__intSum', '__longSum'),
        fc.array(fc.constantFrom('1', '-20', '+3', '2147483647', '9223372036854775807', ' 4', '', 'x', '1.5'), {
          minLength: 1,
          maxLength: 4,
        }),
      )
      .map(([name, args]) => `\${${name}(${args.join(',')})}`),
  },
);

/** Before Java 19 a double may be written with a digit more than it needs, so texts of doubles count by their numbers. */
const isSame = (claimed: string, real: string | null): boolean =>
  claimed === real || (/^-?\d+\.\d{15,}(E-?\d+)?$/.test(claimed) && real !== null && Number(claimed) === Number(real));

describe('arithmetic in texts when the test starts', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['${__jexl3((60 * ${__P(time.scale,1)} + 0.999).intValue(),)}', '60'],
    ['${__jexl3(20.0 * ${__P(users.seconds,90)} / 60,)}', '30.0'],
    ['${__jexl3(${__P(attempts,3)} + 1,)} times', '4 times'],
    ['${__jexl3(7 / 2)}', '3'],
    ['${__groovy(7 / 2)}', '3.5'],
    ['${__groovy(Math.max(3\\, 10 - 2),)}', '8'],
    ['${__jexl3(2 > 1 ? 10 : 20,)}', '10'],
    ['${__jexl3(1.0 / 2000,)}', '5.0E-4'],
    ['${__intSum(2,3)}/${__longSum(3000000000,1)}', '5/3000000001'],
    ['${__jexl3(1 + 1,stored)}', undefined],
    ['${__jexl3(1 + 1,${unknown})}', undefined],
    ['${__jexl3(1 + 1,,)}', undefined],
    ['${__jexl3(${unknown} + 1,)}', undefined],
    ['${__jexl3(count + 1,)}', undefined],
    ['${__jexl3("1" + 1,)}', undefined],
    ['${__jexl3(Math.max(1\\,2),)}', undefined],
    ['${__jexl3(1 / 0,)}', undefined],
    ['${__jexl3(010,)}', undefined],
    ['${__groovy(2147483647 + 1,)}', undefined],
    ['${__groovy(--1,)}', undefined],
    ['${__javaScript(1 + 1,)}', undefined],
    ['${__intSum(1)}', undefined],
    ['${__intSum(1,2,stored)}', undefined],
    [`\${__jexl3(${'('.repeat(5000)}1${')'.repeat(5000)},)}`, undefined],
    [`\${__jexl3(${'('.repeat(40)}1${')'.repeat(40)},)}`, '1'],
  ];
  for (const [text, value] of cases)
    it(`${text.slice(0, 70)} is ${value}`, () => expect(evaluate(text)).to.equal(value));

  it('is that of the engine', async () => {
    const texts = fc.sample(calls, 300);
    const answers = (await oracle.evaluate(engine, { texts })) as (string | null)[];
    const claims = texts.map((text, index) => ({ text, claimed: evaluate(text), real: answers[index] ?? null }));
    const made = claims.filter(({ claimed }) => claimed !== undefined);
    expect(made.filter(({ claimed, real }) => !isSame(claimed ?? '', real)).slice(0, 3)).to.deep.equal([]);
    expect(made.length).to.be.greaterThan(50);
  });
});
