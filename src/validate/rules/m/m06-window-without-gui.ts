import { textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { count, list, named } from '../wording.ts';
import { listener } from './example-listeners.ts';
import { collectorsOf, fileOf } from './result-files.ts';

/** Listeners that only a window would show anything of. */
export const windowWithoutGui = defineRule({
  id: 'M06',
  name: 'window-without-gui',
  title: 'Listeners without a file show nothing in a run without a GUI',
  affectsLoad: false,
  severity: { author: 'off', ci: 'info', strict: 'info' },
  why: 'The window of a listener exists in the GUI only. With -n a listener without a file name receives every sample and does nothing with it: it does no harm there, and gives no result either. In the GUI a View Results Tree keeps responses in memory, so load is never run from there.',
  computes: 'how many there are',
  example: { before: listener('ViewResultsFullVisualizer', ''), after: listener('SimpleDataWriter', 'results.jtl') },
  *check(plan) {
    const inert = collectorsOf(plan).filter((element) => fileOf(element) === '');
    const [first] = inert;
    if (!first) return;
    yield {
      element: first,
      ...(textOf(first, 'filename') !== undefined && { property: 'filename' }),
      message: `${count(inert.length, 'listener')} without a file (${list(inert.map(named))}): in a run without a GUI ${inert.length === 1 ? 'it gives' : 'they give'} no result`,
      hint: 'use them for debugging in the GUI; results come from the file of the option -l',
      numbers: { listeners: inert.length },
    };
  },
});
