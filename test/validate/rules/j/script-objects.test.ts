import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { MISSING_APIS, MISSING_PACKAGES } from '../../../../src/validate/rules/j/missing-api.ts';
import { membersOfObject, type ScriptObject } from '../../../../src/validate/rules/j/script-object.ts';
import { oracle } from '../../../support/oracle.ts';
import { engineMembers, hasMember, scriptObjectsFile } from './engine-members.ts';

const file = 'src/validate/rules/j/generated/script-objects.ts';

describe('objects of scripts', () => {
  it('answer to what the file of their members says', async () => {
    expect(readFileSync(file, 'utf8'), `${file} is out of date`).to.equal(scriptObjectsFile(await engineMembers()));
  });

  it('lack every call of the table', () => {
    for (const { object, missing } of MISSING_APIS) {
      for (const name of missing) {
        expect(membersOfObject(object).has(name) || membersOfObject('any').has(name), `${object}.${name}`).to.equal(
          false,
        );
      }
    }
  });

  it('have what the table names instead', async () => {
    for (const [owner, member] of MISSING_APIS.flatMap(({ relies }) => relies)) {
      const exists = owner.includes('.')
        ? await hasMember(owner, member)
        : membersOfObject(owner as ScriptObject).has(member);
      expect(exists, `${owner} ${member}`).to.equal(true);
    }
  });

  it('find the header of a response by its name', async () => {
    const [row] = MISSING_APIS.filter(({ missing }) => missing.includes('getResponseHeader'));
    const script = row?.instead.slice(row.instead.indexOf('prev.responseHeaders.readLines'));
    const prev = { responseHeaders: 'HTTP/1.1 429 Too Many Requests\nretry-after: 42\nX: y' };
    expect(await oracle.evaluate(script ?? '', { prev })).to.equal('42');
  });

  it('live in packages that exist', async () => {
    for (const { name } of MISSING_PACKAGES) {
      const script = `getClass().classLoader.getResources('${name.replaceAll('.', '/')}').hasMoreElements()`;
      expect(await oracle.evaluate(script), name).to.equal(false);
    }
    const plugin =
      "getClass().classLoader.getResource('eu/luminis/jmeter/wssampler/OpenWebSocketSampler.class') != null";
    expect(await oracle.evaluate(plugin)).to.equal(true);
  });
});

describe('facts about Groovy that rules rely on', () => {
  const facts: readonly { readonly script: string; readonly gives: unknown }[] = [
    { script: '"429" == 429', gives: false },
    { script: '"200" != 200', gives: true },
    { script: 'new org.apache.jmeter.threads.JMeterVariables().remove() == null', gives: true },
    { script: 'groovy.json.JsonOutput.prettyPrint(\'{"a": }\') != null', gives: true },
    { script: "groovy.json.JsonOutput.prettyPrint('[1,2') != null", gives: true },
    { script: '"429".isInteger() && "429".toInteger() >= 400', gives: true },
  ];
  for (const { script, gives } of facts) {
    it(`${script} gives ${gives}`, async () => {
      expect(await oracle.evaluate(script)).to.equal(gives);
    });
  }

  it('a compiled script keeps its first text', async () => {
    const sampled = await oracle.evaluate(`
      def sampler = new org.apache.jmeter.protocol.java.sampler.JSR223Sampler()
      sampler.with { scriptLanguage = 'groovy'; cacheKey = ''; filename = ''; parameters = '' }
      ['return "first"', 'return "second"'].collect { sampler.script = it; sampler.sample(null).responseDataAsString }
    `);
    expect(sampled).to.deep.equal(['first', 'first']);
  });

  const vars = 'def vars = new org.apache.jmeter.threads.JMeterVariables(); ';
  for (const script of [
    '"429" >= 400',
    `${vars} vars.put("a", 5)`,
    `${vars} vars.get("a", "default")`,
    'new org.apache.jmeter.samplers.SampleResult().setResponseCode(200)',
    'new org.apache.jmeter.samplers.SampleResult().setSuccessful("false")',
    'new org.apache.jmeter.protocol.http.control.HeaderManager().add("name", "value")',
    `${vars} vars.a = "5"`,
    `${vars} vars["a"] = "5"`,
    'new com.fasterxml.jackson.databind.ObjectMapper().readTree(\'{"a": }\')',
  ]) {
    it(`${script} throws`, async () => {
      const outcome = await oracle.evaluate(script).catch((error: Error) => error);
      expect(outcome).to.be.instanceOf(Error);
    });
  }
});
