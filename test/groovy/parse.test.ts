import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { groovyString } from '../../src/groovy/quote.ts';
import { exampleNames } from '../examples/load-example.ts';
import { oracle } from '../support/oracle.ts';

/** Text of the script of a plan's setUp sampler. */
const installScript = (plan: string): string =>
  (/testname="install runtime"[\s\S]*?<stringProp name="script">([\s\S]*?)<\/stringProp>/.exec(plan)?.[1] ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#xd;', '\r')
    .replaceAll('&amp;', '&');

/** No constant of a class file is longer than 64 KB. */
const inPieces = (text: string): string =>
  `[${(text.match(/[\s\S]{1,8000}/g) ?? []).map(groovyString).join(', ')}].join('')`;

/**
 * Groovy parses with a quick grammar first (SLL) and, where that fails, once more with a full one (LL), which takes ten times
 * as long. `x ? [] : y` is such a place, since `?[` is an operator.
 */
const parseQuickly = (text: string): string => `
import org.apache.groovy.parser.antlr4.*
import groovyjarjarantlr4.v4.runtime.*
import groovyjarjarantlr4.v4.runtime.atn.PredictionMode
def parser = new GroovyLangParser(new CommonTokenStream(new GroovyLangLexer(CharStreams.fromString(${inPieces(text)}))))
parser.getInterpreter().setPredictionMode(PredictionMode.SLL)
parser.setErrorHandler(new BailErrorStrategy())
try {
    parser.compilationUnit()
    return 'parsed'
} catch (Exception e) {
    return 'stopped at ' + e.cause?.offendingToken
}`;

describe('install scripts', function () {
  this.timeout(60_000);

  for (const name of exampleNames) {
    const script = installScript(readFileSync(`examples/${name}/plan.jmx`, 'utf8'));
    if (script === '') continue;
    it(`of ${name} are parsed at the first go`, async () => {
      expect(await oracle.evaluate(parseQuickly(script))).to.equal('parsed');
    });
  }
});
