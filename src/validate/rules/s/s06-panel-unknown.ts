import { suggest } from '../../../diagnostics/suggest.ts';
import { pause } from '../l/example-parts.ts';
import { defineRule } from '../rule.ts';
import { isTakenByPanel } from '../t/http-panels.ts';
import { panelsOf } from './panels.ts';

/** Panels of older versions that JMeter still takes for the present one. */
const ALIASES =
  /^(HttpTestSampleGui2|ObsoleteGui|TestBeanGUI|UrlConfigGui|RecordController|JMSConfigGui|BSFSamplerGui|AccessLogSamplerGui|JdbcTestSampleGui|ConstantThroughputTimerGui|DbConfigGui|PoolConfigGui|\w+_)$/;

/** A `guiclass` that the GUI cannot open the element with. */
export const panelUnknown = defineRule({
  id: 'S06',
  name: 'panel-unknown',
  title: 'The GUI has no such panel for the element',
  affectsLoad: false,
  severity: { author: 'warning', ci: 'info', strict: 'warning' },
  why: 'The attribute guiclass names the panel in which the GUI shows an element. Runs without a GUI never look at it, so a wrong one is found only when somebody opens the plan: the element then cannot be shown, or is shown, and saved, as something else.',
  computes: '',
  example: { before: pause(300).replace('ConstantTimerGui', 'ConstantTimerPanel'), after: pause(300) },
  *check({ all }) {
    for (const element of all) {
      const panels = panelsOf(element.type);
      const { guiclass, tag } = element.node;
      const name = guiclass.slice(guiclass.lastIndexOf('.') + 1);
      const foreign = guiclass.includes('.') && !guiclass.startsWith('org.apache.jmeter.');
      // An old class that JMeter replaces by another element keeps its old panel's name.
      const renamed = tag.slice(tag.lastIndexOf('.') + 1) !== element.type.slice(element.type.lastIndexOf('.') + 1);
      if (guiclass === '' || panels.length === 0 || panels.includes(name) || foreign || renamed) continue;
      // With another panel these do not work at all: S20.
      if (ALIASES.test(name) || isTakenByPanel(element)) continue;
      const [usual = ''] = panels;
      const [near = usual] = suggest(name, panels);
      yield {
        element,
        message: `guiclass ${JSON.stringify(guiclass)} is no panel for a ${element.type}: it runs, but the GUI cannot show it as what it is`,
        hint: `write guiclass=${JSON.stringify(near)}`,
      };
    }
  },
});
