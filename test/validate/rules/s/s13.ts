import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { fragment, get, loop } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const module = (...names: readonly string[]): string =>
  `<ModuleController guiclass="ModuleControllerGui" testclass="ModuleController" testname="run">
    <collectionProp name="ModuleController.node_path">${names
      .map((name, index) => `<stringProp name="${index}">${name}</stringProp>`)
      .join('')}</collectionProp></ModuleController><hashTree/>`;
const steps = fragment('steps', {}, loop(2, get('/a')));

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'ModuleController "log in" points at "plan / login", but nothing there is called "login": JMeter refuses to start the test',
    },
    { plan: users({}, module()), message: 'ModuleController "run" names no target: JMeter refuses to start the test' },
    {
      plan:
        steps +
        users({}, module('Test Plan', 'plan', 'steps', 'twice').replace('testname=', 'enabled="false" testname=')),
      message:
        /nothing there is called "twice": JMeter refuses to start the test, although the controller does not run/,
    },
  ],
  clean: [
    steps + users({}, module('anything', 'plan', 'steps', 'again')),
    users({ name: 'first' }, get('/a')) + users({ name: 'second' }, module('Test Plan', 'plan', 'first')),
  ],
};
