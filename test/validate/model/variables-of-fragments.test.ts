import { expect } from 'chai';
import { read } from '../../../src/jmx/read.ts';
import { buildPlanModel } from '../../../src/validate/model/build-plan-model.ts';
import { oracle } from '../../support/oracle.ts';

const element = (tag: string, inside: string, { name = tag, enabled = true, props = '' } = {}): string =>
  `<${tag} guiclass="${tag}Gui" testclass="${tag}" testname="${name}" enabled="${enabled}">${props}</${tag}><hashTree>${inside}</hashTree>`;

const text = (name: string, value: string): string => `<stringProp name="${name}">${value}</stringProp>`;

const defined = (name: string, value: string): string =>
  element('Arguments', '', {
    props: `<collectionProp name="Arguments.arguments"><elementProp name="${name}" elementType="Argument">${text('Argument.name', name)}${text('Argument.value', value)}</elementProp></collectionProp>`,
  });

const fragment = (inside: string, enabled = true): string =>
  element('TestFragmentController', inside, { name: 'fragment', enabled });
const group = (inside: string, enabled = true): string => element('ThreadGroup', inside, { enabled });
const sampler = (inside: string): string => element('DebugSampler', inside);
const module = (inside = ''): string =>
  element('ModuleController', inside, {
    props: `<collectionProp name="ModuleController.node_path">${['Test Plan', 'plan', 'fragment'].map((name, at) => text(String(at), name)).join('')}</collectionProp>`,
  });

const planOf = (inside: string): string =>
  `<jmeterTestPlan version="1.2" properties="5.0"><hashTree>${element('TestPlan', inside, { name: 'plan' })}</hashTree></jmeterTestPlan>`;

/** Variables `a` and `b` after what JMeter does to a plan before its threads start. */
const engine = `
import org.apache.jmeter.JMeter
import org.apache.jmeter.control.ReplaceableController
import org.apache.jmeter.engine.PreCompiler
import org.apache.jmeter.gui.tree.JMeterTreeModel
import org.apache.jmeter.save.SaveService
import org.apache.jmeter.threads.JMeterContextService
import org.apache.jorphan.collections.SearchByClass
plans.collect { xml ->
  def file = File.createTempFile('variables', '.jmx')
  try {
    JMeterContextService.context.clear()
    file.setText(xml, 'UTF-8')
    def tree = SaveService.loadTree(file)
    def model = new JMeterTreeModel()
    model.addSubTree(tree, model.root)
    def modules = new SearchByClass(ReplaceableController)
    tree.traverse(modules)
    modules.searchResults.each { it.resolveReplacementSubTree(model.root) }
    JMeter.convertSubTree(tree, true).traverse(new PreCompiler())
    ['a', 'b'].collect { JMeterContextService.context.variables.get(it) }
  } finally {
    file.delete()
    JMeterContextService.context.clear()
  }
}`;

const plans: readonly (readonly [what: string, plan: string])[] = [
  ['in a Test Fragment that nothing runs', fragment(defined('a', '1')) + group('')],
  ['deep in one', fragment(sampler(defined('a', '1')))],
  ['in a disabled Test Fragment', fragment(defined('a', '1'), false)],
  ['below a sampler', group(sampler(defined('a', '1')))],
  ['in a disabled group', group(defined('a', '1'), false)],
  ['again in a fragment behind', defined('a', '1') + fragment(defined('a', '2'))],
  ['again behind a fragment', fragment(defined('a', '2')) + defined('a', '1')],
  [
    'again in the target of a module',
    fragment(defined('a', '2')) + defined('a', '1') + group(module()) + defined('b', '${a}'),
  ],
  ['in a disabled target of a module', fragment(defined('a', '2'), false) + group(module())],
  ['inside a module, which its target replaces', fragment(defined('b', '2')) + group(module(defined('a', '1')))],
  ['with sums', defined('a', '${__jexl3(1 + 2,)}') + group('') + defined('b', '${__intSum(${a},4)}')],
];

describe('user defined variables all over a plan', () => {
  let answers: (readonly (string | null)[])[];
  before(async () => {
    answers = (await oracle.evaluate(engine, { plans: plans.map(([, plan]) => planOf(plan)) })) as typeof answers;
  });
  plans.forEach(([what, plan], index) => {
    it(`${what} are those of the engine`, () => {
      const { value } = read(planOf(plan));
      const { evaluate } = buildPlanModel(value?.roots ?? []).variables;
      expect(['a', 'b'].map((name) => evaluate(`\${${name}}`) ?? null)).to.deep.equal(answers[index]);
    });
  });
});
