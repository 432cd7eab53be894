import { expect } from 'chai';
import { effectsOf, knownFunctions } from '../../../src/validate/model/variables/function-effects.ts';
import { parsePieces } from '../../../src/validate/model/variables/parse-pieces.ts';
import { oracle } from '../../support/oracle.ts';

/** A call of each function that takes the name of a variable, with the name `stored`. */
const storingCalls: readonly string[] = [
  '${__BeanShell(1,stored)}',
  '${__FileToString(none,,stored)}',
  '${__Random(1,2,stored)}',
  '${__RandomDate(,,2030-01-01,,stored)}',
  '${__RandomFromMultipleVars(given,stored)}',
  '${__RandomString(3,ab,stored)}',
  '${__StringFromFile(none,stored)}',
  '${__changeCase(a,UPPER,stored)}',
  '${__counter(TRUE,stored)}',
  '${__dateTimeConvert(01 02 2020 10:00:00,dd MM yyyy HH:mm:ss,yyyy,stored)}',
  '${__digest(MD5,a,,,stored)}',
  '${__escapeOroRegexpChars(a,stored)}',
  '${__groovy(1,stored)}',
  '${__intSum(1,2,stored)}',
  '${__javaScript(1,stored)}',
  '${__jexl2(1,stored)}',
  '${__jexl3(1,stored)}',
  '${__longSum(1,2,stored)}',
  '${__machineIP(stored)}',
  '${__machineName(stored)}',
  '${__property(a,stored)}',
  '${__regexFunction(a(b),$1$,1,,x,stored,given)}',
  '${__samplerName(stored)}',
  '${__split(a\\,b,stored)}',
  '${__time(,stored)}',
  '${__timeShift(,,P1D,stored)}',
  '${__timeShift(,,P1D,,stored)}',
];

const nameOf = (call: string): string => /__\w+/.exec(call)?.[0] ?? '';

describe('functions that set variables', () => {
  it('are those of the engine', async () => {
    const names = (await oracle.evaluate(
      'org.apache.jmeter.engine.util.CompoundVariable.functionNames as List',
    )) as string[];
    expect([...knownFunctions].sort()).to.deep.equal([...names].sort());
  });

  it('set the variable that their argument names', async () => {
    const script = `
      import org.apache.jmeter.engine.util.CompoundVariable
      import org.apache.jmeter.samplers.SampleResult
      import org.apache.jmeter.threads.*
      def context = JMeterContextService.context
      def sampler = new org.apache.jmeter.sampler.DebugSampler(name: 'sampler')
      def result = new SampleResult()
      result.setResponseData('ab', 'UTF-8')
      try {
        calls.collect { call ->
          def variables = new JMeterVariables()
          variables.put('given', 'ab')
          context.variables = variables
          context.currentSampler = sampler
          context.previousResult = result
          new CompoundVariable(call).execute()
          variables.entrySet()*.key.findAll { it.startsWith('stored') }
        }
      } finally { context.clear() }`;
    const stored = (await oracle.evaluate(script, { calls: storingCalls })) as string[][];
    const wrong = storingCalls.flatMap((call, index) => {
      const { stores, family } = effectsOf(nameOf(call));
      const [piece] = parsePieces(call);
      const args = piece?.kind === 'function' ? (piece.args ?? []) : [];
      const name = stores === undefined ? '' : args.at(stores === 'last' ? -1 : stores);
      const names = stored[index] ?? [];
      const others = names.filter((one) => one !== name && !family?.test(one.slice(name?.length)));
      return names.includes(name ?? '') && others.length === 0 ? [] : [{ call, names }];
    });
    expect(wrong).to.deep.equal([]);
  });

  it('are all tried', () => {
    const tried = new Set(storingCalls.map(nameOf));
    expect(knownFunctions.filter((name) => effectsOf(name).stores !== undefined && !tried.has(name))).to.deep.equal([]);
  });
});
