import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';
import type { Surroundings } from '../model/plan-model.ts';
import type { Mode } from '../rules/rule.ts';

/** How a plan is to be judged. */
export type PlanChecks = {
  readonly mode: Mode;
  /** What a configuration says of rules and codes in place of the mode: `L11` is an error, `M06` is off. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Plugins of the engine that will run the plan, beyond the pinned ones: beginnings of class names, ids or artifacts. */
  readonly plugins: readonly string[];
  readonly surroundings: Surroundings;
};

/** Findings with the severities that a configuration gives them, without those that it turns off. */
export const withSeverities = (
  diagnostics: readonly Diagnostic[],
  { severities, plugins }: Pick<PlanChecks, 'severities' | 'plugins'>,
): readonly Diagnostic[] =>
  diagnostics.flatMap((diagnostic) => {
    if (isOfPlugin(diagnostic, plugins)) return [];
    const severity = severities.get(diagnostic.code);
    if (severity === undefined) return [diagnostic];
    return severity === 'off' ? [] : [{ ...diagnostic, severity }];
  });

/** Whether it says no more than that the pinned engine lacks a class of an installed plugin. */
function isOfPlugin({ code, args }: Diagnostic, plugins: readonly string[]): boolean {
  if (code !== 'JMX020' && code !== 'JMX021') return false;
  const className = String(args['className'] ?? '');
  const plugin = String(args['plugin'] ?? '');
  return plugins.some((name) => isPart(className, name) || namesOf(plugin).includes(name));
}

/** Of `the plugin jpgc-dummy (kg.apc:jmeter-plugins-dummy)` the two names, and the second without its group. */
const namesOf = (plugin: string): readonly string[] =>
  plugin.split(/[\s()"]+/).flatMap((word) => (/[-:]/.test(word) ? [word, word.slice(word.indexOf(':') + 1)] : []));

/** `kg.apc.jmeter` and `kg.apc.jmeter.` have in them `kg.apc.jmeter.samplers.X`, and not `kg.apc.jmeter2.X`. */
const isPart = (className: string, name: string): boolean =>
  className === name || className.startsWith(name.endsWith('.') ? name : `${name}.`);
