import { get } from '../l/example-parts.ts';
import { defineRule } from '../rule.ts';
import { csv } from '../s/example-csv.ts';
import { fileReferences } from '../s/file-references.ts';

/** A file name that only one machine understands. */
export const pathOfOneMachine = defineRule({
  id: 'H01',
  name: 'path-of-one-machine',
  title: 'A file name is absolute, or has backslashes',
  affectsLoad: true,
  severity: { author: 'info', ci: 'warning', strict: 'warning' },
  why: 'JMeter looks for a relative name beside the plan. An absolute one exists on the machine where the plan was written; a backslash separates folders on Windows only, and elsewhere is a letter of the name. Load services put all files into one folder and want bare names.',
  computes: '',
  example: {
    before: `${csv('C:\\data\\agents.csv')}\n${get('/a')}`,
    after: `${csv('agents.csv')}\n${get('/a')}`,
  },
  *check(plan) {
    for (const { element, property, path } of fileReferences(plan)) {
      const name = plan.variables.evaluate(path) ?? path;
      const absolute = /^([A-Za-z]:[\\/]|[\\/])/.test(name) && !name.startsWith('/dev/');
      const backslash = name.includes('\\');
      if (!absolute && !backslash) continue;
      const bare = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
      yield {
        element,
        property,
        message: `${element.label} names ${JSON.stringify(name).replaceAll('\\\\', '\\')}: ${absolute ? 'that is a place on one machine' : 'outside of Windows the backslash is a letter of the name'}`,
        hint: absolute ? `put the file beside the plan and write ${JSON.stringify(bare)}` : 'write / between folders',
      };
    }
  },
});
