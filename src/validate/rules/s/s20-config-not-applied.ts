import { isOf, type PlanElement } from '../../model/plan-element.ts';
import { users } from '../l/example-groups.ts';
import { cookies, get } from '../l/example-parts.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { isTakenByHttp } from '../t/http-panels.ts';
import { isHttp, isHttpSettings } from '../t/http-settings.ts';
import { count } from '../wording.ts';

/** The panel each of them has, and what is lost without it. */
const PANELS = new Map([
  ['ConfigTestElement', ['HttpDefaultsGui', 'no request takes a setting from it']],
  ['HeaderManager', ['HeaderPanel', 'no request sends its headers']],
  ['CookieManager', ['CookiePanel', 'no request keeps or sends a cookie']],
  ['CacheManager', ['CacheManagerGui', 'nothing is cached']],
  ['AuthManager', ['AuthPanel', 'no request is authenticated by it']],
  ['DNSCacheManager', ['DNSCachePanel', 'no request uses it']],
] as const);

const jar = cookies({ 'CookieManager.clearEachIteration': true });

/** A manager that HTTP Requests pass over for its `guiclass`. */
export const configNotApplied = defineRule({
  id: 'S20',
  name: 'config-not-applied',
  title: 'HTTP Requests ignore a configuration element because of its guiclass',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'An HTTP Request takes configuration only from elements whose guiclass is on a list in its class (HTTPSamplerBase.applies), in runs without a GUI too. With a guiclass that looks right but does not exist, such as HeaderManagerGui, the plan loads and the element has no effect.',
  computes: 'how many requests would take it',
  example: {
    before: users({ loops: 1 }, jar.replace('CookiePanel', 'CookieManagerGui'), get('/a')),
    after: users({ loops: 1 }, jar, get('/a')),
  },
  *check(plan) {
    for (const element of runningOf(plan, ...PANELS.keys())) {
      const [panel, lost] = PANELS.get(element.type as 'HeaderManager') ?? [];
      if (panel === undefined || isTakenByHttp(element)) continue;
      if (isOf(element, 'ConfigTestElement') && !isHttpSettings(element)) continue;
      const requests = plan.samplers.filter((sampler) => isHttp(sampler) && sampler.configs.includes(element)).length;
      if (requests === 0) continue;
      yield {
        element,
        message: `${element.label} has guiclass ${shown(element)}, so ${lost}; ${count(requests, 'request')} in its scope`,
        hint: `write guiclass="${panel}"`,
        numbers: { requests },
      };
    }
  },
});

const shown = ({ node }: PlanElement): string => JSON.stringify(node.guiclass);
