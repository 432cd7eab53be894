import type { PlanElement } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import type { FunctionCall } from '../../model/plan-variables.ts';
import { postScript } from '../j/example-scripts.ts';
import { loadSamplers } from '../j/how-often.ts';
import { literalText, named } from '../j/script-members.ts';
import { isReadable, scriptsOf } from '../j/scripts.ts';
import { users } from '../l/example-groups.ts';
import { get, perMinute } from '../l/example-parts.ts';
import { wordsOf } from '../l/groups.ts';
import { LIKELY } from '../l/severities.ts';
import { SHAPING_TIMER } from '../l/timers.ts';
import { defineRule } from '../rule.ts';

const FEEDBACK = /adapt|dynamic|feedback|adjust|auto.?(tun|scal|reg)|\b429\b|rate.?limit|throttl/i;
/** Classes that read their fields once, when their part of the test starts. */
const READ_ONCE = new Set(['OpenModelThreadGroup', SHAPING_TIMER]);

export const propertyAsFeedback = defineRule({
  id: 'R07',
  name: 'property-as-feedback',
  title: '${__P(rate,50)} is expected to follow the answers',
  affectsLoad: true,
  severity: LIKELY,
  why: '${__P(name,default)} only reads a property of the JVM: without -Jname or a script that writes it, it is its default from start to end and no answer changes it. Thread counts, ramps, schedules of the Open Model Thread Group and rows of the Throughput Shaping Timer are read once at the start, so there even a script that writes the property changes nothing.',
  computes: 'the value that the field really has',
  example: {
    before: users(
      { threads: 50, seconds: 300 },
      get('/orders', perMinute('${__P(rate_limit,50)}', 1, 'adaptive rate')),
    ),
    after: users(
      { threads: 50, seconds: 300 },
      get(
        '/orders',
        perMinute('${__P(rate_limit,50)}', 1, 'adaptive rate'),
        postScript('if (prev.responseCode == "429") props.put("rate_limit", "25")'),
      ),
    ),
  },
  *check(plan) {
    const calls = plan.variables.calls.filter(
      ({ name, element }) => (name === '__P' || name === '__property') && isOfLoad(element),
    );
    const written = calls.length === 0 ? undefined : writtenWhileRunning(plan);
    if (written === undefined) return;
    for (const { name, element, property, args } of calls) {
      const key = args?.[0]?.trim();
      if (!key) continue;
      const value = plan.surroundings.properties?.[key] ?? defaultOf(name, args ?? []);
      if (written.has(key) && readOnce(element)) {
        yield {
          element,
          property,
          message: `the property ${key} is written while the test runs, but this field is read once at the start: it stays ${value}`,
          hint: 'change a rate in a timer that is asked before each request: a Constant or Precise Throughput Timer, or a JSR223 Timer',
        };
      } else if (!written.has(key) && !everWritten(plan, key) && FEEDBACK.test(wordsOf(element))) {
        yield {
          element,
          property,
          message: `nothing in the plan writes the property ${key}: the field is ${value} from start to end, whatever the answers are`,
          hint: 'say so in the name, or write the property in a script after each answer (props.put with a text)',
        };
      }
    }
  },
});

/** Fields that decide how much load there is. */
const isOfLoad = ({ roles }: PlanElement): boolean => roles.includes('Timer') || roles.includes('ThreadGroup');

const readOnce = ({ type, roles }: PlanElement): boolean => READ_ONCE.has(type) || roles.includes('ThreadGroup');

const defaultOf = (name: string, args: readonly string[]): string =>
  (name === '__P' ? (args[1] ?? '1') : (args[2] ?? args[0] ?? '')) || 'empty';

/** Properties that scripts of load groups write; undefined when a name is computed or cannot be seen. */
function writtenWhileRunning(plan: PlanModel): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const script of scriptsOf(plan)) {
    if (!/(props|JMeterUtils|roperties(\(\))?)\s*\.\s*(put|setProperty)/.test(script.text)) continue;
    // A name that is computed, or looks so: whoever reads the property may get anything.
    if (!isReadable(script) || /props\s*\.\s*put\s*\(\s*[^"'\s]/.test(script.text)) return undefined;
    for (const { receiver, args } of script.members(named('put', 'setProperty', 'putAt'))) {
      if (
        args?.length !== 2 ||
        !/^(props|JMeterUtils|.*\.JMeterUtils|ctx\.getProperties\(\)|ctx\.properties)$/.test(receiver)
      )
        continue;
      const name = literalText(args[0]);
      if (name === undefined) return undefined;
      if (loadSamplers(script.samplers).length > 0) names.add(name);
    }
  }
  for (const call of plan.variables.calls.filter(isWrite)) names.add(call.args?.[0]?.trim() ?? '');
  return names;
}

const isWrite = ({ name }: FunctionCall): boolean => name === '__setProperty';

/** Anything that mentions the property in a script may write it. */
const everWritten = (plan: PlanModel, key: string): boolean => scriptsOf(plan).some(({ text }) => text.includes(key));
