import { expect } from 'chai';
import fc from 'fast-check';
import { jsonProblem, sentText } from '../../../../src/validate/rules/d/json-problem.ts';
import { oracle } from '../../../support/oracle.ts';

describe('JSON bodies with variables', () => {
  it('are right whatever JSON they are, with and without variables in their strings and values', () => {
    const key = fc.string({ maxLength: 5 });
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant('a ${x} b'));
    const body = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value')), fc.dictionary(key, tie('value'))),
    })).value;
    fc.assert(
      fc.property(body, (value) => {
        // As the generator of plans writes it: a backslash doubled wherever a variable is alive.
        const json = JSON.stringify(value);
        const text = json.includes('${') ? json.replaceAll('\\', '\\\\') : json;
        expect(jsonProblem(text)).to.equal(undefined);
      }),
    );
  });

  it('lose the backslashes that JMeter takes', async () => {
    const texts = ['${x} a\\\\b \\$ \\, \\n \\"', 'a\\\\b \\$ \\,', '\\${x} a\\\\b', '${x}\\\\\\\\y'];
    const sent = await oracle.evaluate(
      `
      texts.collect { text ->
        def variables = new org.apache.jmeter.threads.JMeterVariables()
        org.apache.jmeter.threads.JMeterContextService.context.variables = variables
        variables.put('x', '\${x}')
        def compound = new org.apache.jmeter.engine.util.CompoundVariable()
        def replaced = new org.apache.jmeter.engine.util.ReplaceStringWithFunctions(compound, [:])
            .transformValue(new org.apache.jmeter.testelement.property.StringProperty('p', text))
        replaced.recoverRunningVersion(null)
        replaced.runningVersion = true
        replaced.stringValue
      }
      `,
      { texts },
    );
    expect(texts.map(sentText)).to.deep.equal(sent);
  });
});
