import { suggest } from '../diagnostics/suggest.ts';
import type { JmxNode, JmxProp } from '../jmx/tree.ts';
import type { CheckContext, Place } from './check-context.ts';
import { knownClasses } from './element-rules.ts';

/** Packages of plugins that the pinned engine does not have, the longer prefix first. */
const PLUGINS: readonly (readonly [string, string])[] = [
  ['kg.apc.jmeter.samplers.DummySampler', 'the Dummy Sampler plugin (jmeter-plugins-dummy)'],
  ['kg.apc.jmeter.perfmon', 'the PerfMon plugin (jmeter-plugins-perfmon)'],
  ['kg.apc.jmeter.vizualizers', 'the graphs of jmeter-plugins.org'],
  ['kg.apc.', 'jmeter-plugins.org'],
  ['com.blazemeter.jmeter.controller.ParallelSampler', 'the Parallel Controller plugin (jmeter-parallel)'],
  ['com.blazemeter.jmeter.RandomCSVDataSet', 'the Random CSV Data Set plugin (jmeter-plugins-random-csv-data-set)'],
  ['com.blazemeter.', "BlazeMeter's plugins"],
  ['eu.luminis.', 'another version of the WebSocket Samplers by Peter Doornbosch'],
  ['JMeter.plugins.functional.samplers.websocket.', 'the WebSocket Sampler by Maciej Zaleski'],
  ['com.googlecode.jmeter.plugins.webdriver.', 'the WebDriver Sampler plugin'],
  ['com.github.johrstrom.', 'the Prometheus listener'],
];

/** Reports a class that the engine does not have: a slip of the pen, or an element of a plugin. */
export function reportUnknownClass(className: string, place: Place, part: JmxNode | JmxProp, context: CheckContext) {
  const { element, path } = place;
  const simpleName = className.slice(className.lastIndexOf('.') + 1);
  const sameSimpleName = knownClasses.filter((known) => known.split('.').at(-1) === simpleName);
  const suggestions = [...new Set([...sameSimpleName, ...suggest(className, knownClasses)])].slice(0, 3);
  const plugin = suggestions.length === 0 ? pluginOf(className) : undefined;
  if (plugin) context.report('JMX021', path, part, { element, className, plugin });
  else context.report('JMX020', path, part, { element, className, suggestions });
}

function pluginOf(className: string): string | undefined {
  const known = PLUGINS.find(([prefix]) => className.startsWith(prefix));
  if (known) return known[1];
  const ownPackage = className.includes('.') && !className.startsWith('org.apache.jmeter.');
  return ownPackage ? `the package ${className.slice(0, className.lastIndexOf('.'))}` : undefined;
}
