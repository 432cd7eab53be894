import { suggest } from '../diagnostics/suggest.ts';
import { thirdPartyPlugin } from '../jmx/third-party-classes.ts';
import type { JmxNode, JmxProp } from '../jmx/tree.ts';
import type { CheckContext } from './check-context.ts';
import { foreignSourceOf, knownClasses } from './element-rules.ts';

/** Packages of several plugins, for classes that neither the catalogue nor the list of plugins names. */
const PUBLISHERS: readonly (readonly [prefix: string, source: string])[] = [
  ['kg.apc.', 'jmeter-plugins.org'],
  ['org.jmeterplugins.', 'jmeter-plugins.org'],
  ['com.atlantbh.jmeter.', "Atlantbh's plugins"],
  ['com.blazemeter.', "BlazeMeter's plugins"],
  ['com.googlecode.jmeter.plugins.webdriver.', 'the plugin jpgc-webdriver'],
  ['com.github.johrstrom.', 'the plugin jmeter-prometheus'],
  ['eu.luminis.', 'another version of the WebSocket Samplers by Peter Doornbosch'],
];

/** Reports a class that the engine does not have: a slip of the pen, or an element of a plugin. */
export function reportUnknownClass(
  className: string,
  { element, path }: { readonly element: string; readonly path: string },
  part: JmxNode | JmxProp,
  context: CheckContext,
): void {
  const known = knownSource(className);
  if (known) {
    context.report('JMX021', path, part, { element, className, plugin: known });
    return;
  }
  const simpleName = className.slice(className.lastIndexOf('.') + 1);
  const sameSimpleName = knownClasses.filter((known) => known.split('.').at(-1) === simpleName);
  const suggestions = [...new Set([...sameSimpleName, ...suggest(className, knownClasses)])].slice(0, 3);
  const plugin = suggestions.length === 0 ? guessedSource(className) : undefined;
  if (plugin) context.report('JMX021', path, part, { element, className, plugin });
  else context.report('JMX020', path, part, { element, className, suggestions });
}

/** Where a class is to be had, of which that is known. */
function knownSource(className: string): string | undefined {
  const source = foreignSourceOf(className);
  if (source) return source.plugin ? `the plugin ${source.plugin} (${source.artifact})` : `the jar ${source.artifact}`;
  const thirdParty = thirdPartyPlugin(className);
  if (!thirdParty) return undefined;
  const { title, plugin } = thirdParty;
  return plugin ? `the plugin ${plugin} (${title})` : `the plugin "${title}"`;
}

const guessedSource = (className: string): string | undefined =>
  PUBLISHERS.find(([prefix]) => className.startsWith(prefix))?.[1];
