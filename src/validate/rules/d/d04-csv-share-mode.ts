import { textOf } from '../../model/plan-element.ts';
import { REMARK } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { count } from '../wording.ts';
import { csvDataSets } from './csv.ts';
import { reading } from './example-csv.ts';

export const csvShareMode = defineRule({
  id: 'D04',
  name: 'csv-read-by-each-thread',
  title: 'Every thread reads the same file from its first line',
  affectsLoad: true,
  severity: REMARK,
  why: 'With the sharing mode "Current thread" each thread opens the file for itself, so all threads use line 1 at the same time, then line 2. With "Current thread group" each group does so. Caches of the target are then warmer, and locks on one record hotter, than with data of its own for each user. Engines of a distributed test always read each from line 1.',
  computes: 'the threads that use the same line',
  example: {
    before: reading({ shareMode: 'shareMode.thread' }),
    after: reading({ shareMode: 'shareMode.all' }),
  },
  *check(plan) {
    for (const { element, groups, file } of csvDataSets(plan)) {
      const mode = textOf(element, 'shareMode');
      if (textOf(element, 'filename')?.includes('${') || file === undefined) continue;
      const threads = groups.reduce<number | undefined>(
        (sum, group) => (sum === undefined || group.threads === undefined ? undefined : sum + group.threads),
        0,
      );
      if (mode === 'shareMode.thread' && threads !== 1) {
        yield {
          element,
          property: 'shareMode',
          message: `${threads === undefined ? 'each thread' : `each of ${count(threads, 'thread')}`} reads ${file} from its first line: all use the same line at a time`,
          hint: 'choose "All threads" so that each line goes to one thread; or a file for each thread, with ${__threadNum} in its name',
          ...(threads !== undefined && { numbers: { threads } }),
        };
      } else if (mode === 'shareMode.group' && groups.length > 1) {
        yield {
          element,
          property: 'shareMode',
          message: `each of ${count(groups.length, 'thread group')} reads ${file} from its first line: its lines are used ${groups.length} times`,
          hint: 'choose "All threads" so that each line is used once',
          numbers: { groups: groups.length },
        };
      }
    }
  },
});
