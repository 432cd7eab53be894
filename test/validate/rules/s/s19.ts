import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import type { RuleFixtures } from '../fixture.ts';

const include = (path: string): string =>
  users(
    {},
    `<IncludeController guiclass="IncludeControllerGui" testclass="IncludeController" testname="i"><stringProp name="IncludeController.includepath">${path}</stringProp></IncludeController><hashTree/>`,
  );
const holding = (start: string) => ({ file: () => ({ found: true, bytes: start.length, start }) as const });
const missing = { file: () => ({ found: false }) as const };

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: /includes "\$\{steps\}.jmx", but the file is read before any variable/ },
    {
      plan: include('steps.jmx'),
      surroundings: missing,
      message: /which is not there: the test runs without these steps/,
    },
    {
      plan: include('steps.jmx'),
      surroundings: holding('<ThreadGroup guiclass="x">'),
      message: /which has no Test Fragment but a ThreadGroup: nothing is included/,
    },
  ],
  clean: [
    include('nobody-looked.jmx'),
    include(''),
    { plan: include('steps.jmx'), surroundings: holding('<TestFragmentController guiclass="x">') },
  ],
};
