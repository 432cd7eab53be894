import { isOf, type PlanElement, textOf } from '../../model/plan-element.ts';
import { users } from '../l/example-groups.ts';
import { get, request } from '../l/example-parts.ts';
import { element as xml } from '../l/example-xml.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { runningLike } from '../running-of.ts';
import { named } from '../wording.ts';
import { isHeldByAdmission, placeOf, runtimeCallOf } from './runtime-calls.ts';

const CONNECTING = ['HTTPSamplerProxy', 'eu.luminis.jmeter.wssampler.OpenWebSocketSampler'];

const call = (type: string, method: string): string =>
  xml([type, 'TestBeanGUI'], method, {
    scriptLanguage: 'groovy',
    parameters: 'get-a',
    cacheKey: 'true',
    script: `def loadwright = props.get('loadwright')\nreturn loadwright.${method}(args[0], ctx)`,
  });
const held = (path: string, ...children: readonly string[]): string =>
  request(path, { 'HTTPSampler.domain': '${lw_host}' }, ...children);
const admit = call('JSR223Timer', 'admit');
const settle = call('JSR223Assertion', 'settle');

export const runtimeCallMisplaced = defineRule({
  id: 'J16',
  name: 'runtime-call-misplaced',
  title: 'A script that calls the runtime of a generated plan stands where it does not belong',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'A generated plan asks its runtime for leave before each attempt (admit, a timer below the sampler) and tells it the outcome (settle, an assertion below the same sampler, with the same key). One of them alone takes permits that nobody gives back, or ends operations that never began; beside the sampler it runs for its neighbours too.',
  computes: '',
  example: {
    before: users({ threads: 10, seconds: 600 }, admit, held('/a', settle), get('/b')),
    after: users({ threads: 10, seconds: 600 }, held('/a', admit, settle), get('/b')),
  },
  *check(plan) {
    for (const element of runningLike(plan, /^JSR223/)) {
      const asked = runtimeCallOf(element);
      const place = asked === undefined ? undefined : placeOf(asked);
      const { parent } = element;
      if (asked === undefined || place === undefined || parent === undefined) continue;
      if (!isOf(element, place.type) || !place.fits(parent)) {
        yield {
          element,
          message: `${named(element)} calls ${asked} in ${named(parent)}, but belongs into ${place.in} as a ${place.type}`,
          hint: 'put it back, or generate the plan again',
        };
      } else if (asked === 'admit' || asked === 'settle') {
        yield* withoutItsOther(element, asked, parent);
        if (asked === 'admit' && isOf(parent, ...CONNECTING) && !isHeldByAdmission(parent)) {
          yield {
            element: parent,
            message: `${named(parent)} calls admit, but no field of it waits for \${lw_host}: when the script fails it sends all the same`,
            hint: 'write ${lw_host} as its server, or generate the plan again',
          };
        }
      }
    }
  },
});

function* withoutItsOther(element: PlanElement, asked: 'admit' | 'settle', parent: PlanElement): Iterable<RuleFinding> {
  const other = asked === 'admit' ? 'settle' : 'admit';
  const calls = parent.children.filter((child) => child.runs && runtimeCallOf(child) === other);
  const key = textOf(element, 'parameters') ?? '';
  if (calls.some((child) => (textOf(child, 'parameters') ?? '') === key)) return;
  yield {
    element,
    message:
      calls.length === 0
        ? `${named(parent)} calls ${asked} and nothing in it calls ${other}: ${asked === 'admit' ? 'its attempts never end, and are sent again by nobody' : 'its outcomes belong to no attempt'}`
        : `${named(parent)} calls ${asked} for ${JSON.stringify(key)} and ${other} for another step`,
    hint: 'generate the plan again; a sampler needs both, with the same key',
  };
}
