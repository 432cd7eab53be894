import { expect } from 'chai';
import {
  propertiesOfScript,
  type ScriptNames,
  variablesOfScript,
} from '../../../src/validate/model/variables/script-variables.ts';
import { withoutComments } from '../../../src/validate/model/variables/without-comments.ts';

/** `stored=value`, `prefix*`, `<read` and `hidden stores`, `hidden reads` in one line. */
const shown = ({ stored, storedPrefixes, read, hiddenStores, hiddenReads }: ScriptNames): string =>
  [
    ...stored.map(({ name, value }) => (value === undefined ? name : `${name}=${value}`)),
    ...storedPrefixes.map((prefix) => `${prefix}*`),
    ...read.map((name) => `<${name}`),
    ...(hiddenStores ? ['hidden stores'] : []),
    ...(hiddenReads ? ['hidden reads'] : []),
  ].join(' ');

describe('variables of scripts', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['vars.put("a", "1")', 'a=1'],
    ["vars.put('a', b.toString())", 'a'],
    ['vars.putObject("list", [1, 2])', 'list'],
    ['vars.put "a", x', 'a'],
    ['vars?.put("a", x)', 'a'],
    ['vars["a"] = 1; vars["b"] += vars["c"]', 'a <b <c'],
    ['vars.a = 1\nif (vars.b == 2) log.info(vars.c)', 'a <b <c'],
    ['def x = vars.get("a") ?: vars.getObject(\'b\')', '<a <b'],
    ['vars.put("item_" + i, x)', 'item_*'],
    ['vars.put("item_${i}", x)', 'item_*'],
    ['vars.put("item_$i", x)', 'item_*'],
    ['vars.put("${name}", x)', 'hidden stores'],
    ['vars.put(name, x)', 'hidden stores'],
    ['vars.get("item_" + i)', 'hidden reads'],
    ['vars.putAll(map)', 'hidden stores hidden reads'],
    ['vars.entrySet().each { log.info(it.key) }', 'hidden reads'],
    ['helper(vars)', 'hidden stores hidden reads'],
    ['def v = vars; v.put("a", "b")', 'hidden stores hidden reads'],
    ['if (vars != null) vars.remove("a")', ''],
    ['helper(ctx)', 'hidden stores hidden reads'],
    ['ctx.getVariables().put("a", x); ctx.variables.get("b")', 'a <b'],
    ['evaluate(new File("x.groovy"))', 'hidden stores hidden reads'],
    ['source("x.bsh");', 'hidden stores hidden reads'],
    ['json.load(x); log.info("the vars here")', ''],
    ['// vars.put("a", "1")\n/* vars.put(name, x) */ vars.put("b", "http://x")', 'b=http://x'],
    ['def m = (url =~ /http:\\/\\//); vars.put("a", x)', 'a'],
    ['vars.put("a"\\, "1")', 'a=1'],
    ['myvars.put(name, x); my.vars.put(name, x)', ''],
  ];
  for (const [script, expected] of cases) {
    it(script.replaceAll('\n', ' '), () => expect(shown(variablesOfScript(script))).to.equal(expected));
  }
});

describe('properties of scripts', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['props.put("token", x)', 'token'],
    ['props["token"] = x; props.rate = 5', 'token rate'],
    ["props.setProperty('token', '1')", 'token=1'],
    ['JMeterUtils.setProperty("token", x); System.setProperty("a", x)', 'token a'],
    ['JMeterUtils.getJMeterProperties().put("token", x)', 'token'],
    ['props.put("token" + n, x)', 'token*'],
    ['props.put(name, x)', 'hidden stores'],
    ['props.get("token")', '<token'],
  ];
  for (const [script, expected] of cases) {
    it(script, () => expect(shown(propertiesOfScript(script))).to.equal(expected));
  }

  it('comments leave as many characters as they had', () => {
    expect(withoutComments('a // b\n"// c" /* d\n */ e')).to.equal('a     \n"// c"     \n    e');
  });
});
