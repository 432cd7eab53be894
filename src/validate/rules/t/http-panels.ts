import { isOf, type PlanElement } from '../../model/plan-element.ts';

/** Configuration elements that an HTTP Request takes only if their `guiclass` is one of those below. */
const CONFIGURATION = [
  'ConfigTestElement',
  'HeaderManager',
  'CookieManager',
  'CacheManager',
  'AuthManager',
  'DNSCacheManager',
] as const;

/** `HTTPSamplerBase.applies` of JMeter 5.6.3; a file may also use the short names. */
const TAKEN =
  /^(org\.apache\.jmeter\.(config\.gui|protocol\.http\.(config\.)?gui|protocol\.http\.control|testbeans\.gui)\.)?(LoginConfigGui|HttpDefaultsGui|SimpleConfigGui|HeaderPanel|DNSCacheManager|DNSCachePanel|AuthPanel|CacheManagerGui|CookiePanel|TestBeanGUI|UrlConfigGui)$/;

/** Whether it depends on the panel that an element names what an HTTP Request takes from it. */
export const isTakenByPanel = (element: PlanElement): boolean => isOf(element, ...CONFIGURATION);

/** Whether HTTP Requests in its scope take what a configuration element says. */
export const isTakenByHttp = (element: PlanElement): boolean =>
  !isTakenByPanel(element) || TAKEN.test(element.node.guiclass);
