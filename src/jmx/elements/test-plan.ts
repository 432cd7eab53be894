import { defineElement } from '../define-element.ts';
import { bool, checked, optionalText, shaped } from '../fields.ts';
import { type Variable, variableItems } from './arguments.ts';

/** The root of a plan. */
export const testPlan = defineElement({
  tag: 'TestPlan',
  guiClass: 'TestPlanGui',
  testName: 'Test Plan',
  props: {
    tearDownOnShutdown: checked('TestPlan.tearDown_on_shutdown'),
    variables: shaped<readonly Variable[]>('TestPlan.user_defined_variables', 'elementProp', (variables = []) => ({
      kind: 'elementProp',
      name: 'TestPlan.user_defined_variables',
      elementType: 'Arguments',
      guiclass: 'ArgumentsPanel',
      testclass: 'Arguments',
      testname: 'User Defined Variables',
      props: [{ kind: 'collectionProp', name: 'Arguments.arguments', items: variableItems(variables) }],
    })),
    classpath: optionalText('TestPlan.user_define_classpath'),
    functionalMode: bool('TestPlan.functional_mode', false),
    serializeThreadGroups: bool('TestPlan.serialize_threadgroups', false),
  },
});
