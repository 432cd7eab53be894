import { openModel, users } from '../l/example-groups.ts';
import { get, perMinute } from '../l/example-parts.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule } from '../rule.ts';

/** First version of JMeter that has the class; what is older than 3.0 is everywhere. */
const SINCE = new Map([
  ['JSONPostProcessor', '3.0'],
  ['JSONPathAssertion', '4.0'],
  ['BoundaryExtractor', '4.0'],
  ['PreciseThroughputTimer', '4.0'],
  ['XPath2Extractor', '5.0'],
  ['XPath2Assertion', '5.2'],
  ['JMESPathExtractor', '5.2'],
  ['JMESPathAssertion', '5.2'],
  ['BoltSampler', '5.2'],
  ['BoltConnectionElement', '5.2'],
  ['OpenModelThreadGroup', '5.5'],
]);

/** An element that the JMeter of the plan does not have yet. */
export const newerThanEngine = defineRule({
  id: 'V01',
  name: 'newer-than-engine',
  title: 'An element is newer than the JMeter that the plan is for',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'JMeter refuses a whole plan for one class that it does not have, a disabled one too. The version is the one the plan is checked for, or the one that its file says it was saved by: such a JMeter cannot have written the element, so the file was changed by hand.',
  computes: 'the first version that has the element',
  example: {
    before: openModel('rate(5/s) random_arrivals(10 min)', get('/a')),
    after: users({ threads: 10, seconds: 600 }, get('/a', perMinute(300, 4))),
  },
  *check({ all, surroundings: { jmeter } }) {
    if (jmeter === undefined) return;
    for (const element of all) {
      const since = SINCE.get(element.type);
      if (since === undefined || !isOlder(jmeter, since)) continue;
      yield {
        element,
        message: `${element.label} needs JMeter ${since}, and the plan is for ${jmeter}: that version refuses the whole file`,
        hint: `run it with JMeter ${since} or newer and correct the version of the file (jmeter="5.6.3"), or use an older element`,
      };
    }
  },
});

/** `5.4.1` is older than `5.5`; what is no version is older than nothing. */
function isOlder(version: string, than: string): boolean {
  const [major, minor] = /^(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number) ?? [];
  const [thanMajor = 0, thanMinor = 0] = than.split('.').map(Number);
  if (major === undefined || minor === undefined) return false;
  return major < thanMajor || (major === thanMajor && minor < thanMinor);
}
