import type { CanonicalNode } from '../../../jmx/canonical/canonical-node.ts';
import { argumentsPanel, ldapArgumentsPanel, rawBody } from './argument-parts.ts';
import { scalarNode, scalarText } from './field-output.ts';
import { nameOfNode } from './node-access.ts';

/** What a field writes where it depends on another one; undefined where it does not. */
export type Adjustment = (
  name: string,
  before: ReadonlyMap<string, CanonicalNode>,
) => CanonicalNode | 'dropped' | 'unknown' | undefined;

const textOf = (before: ReadonlyMap<string, CanonicalNode>, name: string): string => {
  const found = before.get(name);
  return (found && scalarText(found)) ?? '';
};

/** As `getPropertyAsBoolean` reads it: numbers are true above zero. */
function isOn(before: ReadonlyMap<string, CanonicalNode>, name: string): boolean {
  const text = textOf(before, name);
  const isText = before.get(name)?.name === 'stringProp' || before.get(name)?.name === 'boolProp';
  return isText ? text.toLowerCase() === 'true' : Number(text) > 0;
}

/** Body as text, and the source address whose kind only counts with an address. */
const http: Adjustment = (name, before) => {
  if (name === 'HTTPsampler.Arguments' && isOn(before, 'HTTPSampler.postBodyRaw')) {
    const given = before.get(name);
    return (given && rawBody(given)) ?? 'unknown';
  }
  if (name === 'HTTPSampler.follow_redirects' && isOn(before, 'HTTPSampler.auto_redirects')) return 'dropped';
  if (name === 'HTTPSampler.postBodyRaw' && isOn(before, name)) {
    const given = before.get('HTTPsampler.Arguments');
    return given && rawBody(given) ? scalarNode('boolProp', name, 'true') : 'unknown';
  }
  if (name === 'HTTPSampler.ipSourceType') {
    if (textOf(before, 'HTTPSampler.ipSource') === '') return undefined;
    const index = textOf(before, name) || '0';
    return /^[0-3]$/.test(index) ? scalarNode('intProp', name, index) : 'unknown';
  }
  return undefined;
};

/** A switch empties the default. */
const emptyDefault =
  (prefix: string): Adjustment =>
  (name, before) =>
    name === `${prefix}.default` && isOn(before, `${prefix}.default_empty_value`)
      ? scalarNode('stringProp', name, '')
      : undefined;

/** A list of choices keeps what the element before had where it does not have the word. */
const httpRequest: Adjustment = (name, before) => {
  if (name !== 'HTTPSampler.implementation') return http(name, before);
  const text = textOf(before, name);
  if (text === '') return 'dropped';
  return text === 'Java' || text === 'HttpClient4' ? scalarNode('stringProp', name, text) : 'unknown';
};

/** The size of the pool is taken away where nothing is loaded at the same time. */
const httpDefaults: Adjustment = (name, before) => {
  if (name !== 'HTTPSampler.concurrentPool') return http(name, before);
  const pool = textOf(before, name);
  const parallel = before.get('HTTPSampler.concurrentDwn');
  if (pool === '') return 'dropped';
  if (!parallel) return 'dropped';
  if (parallel.name === 'boolProp' && parallel.text !== 'true') return 'dropped';
  if (parallel.name !== 'boolProp' && !(parallel.text ?? '').includes('${')) return 'unknown';
  if (/^\+?\d{1,9}$/.test(pool)) return scalarNode('intProp', name, String(Number(pool)));
  return /^[+-]?\d+$/.test(pool) ? 'unknown' : scalarNode('stringProp', name, pool.replace(/\n/g, ' '));
};

const JAVA_ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  'org.apache.jmeter.protocol.java.test.JavaTest': [
    ...['Sleep_Time', 'Sleep_Mask', 'Label', 'ResponseCode', 'ResponseMessage', 'Status', 'SamplerData', 'ResultData'],
  ],
  'org.apache.jmeter.protocol.java.test.SleepTest': ['SleepTime', 'SleepMask'],
};

/** Classes that the engine has bring arguments of their own. */
const java: Adjustment = (name, before) => {
  const className = textOf(before, 'classname');
  if (name !== 'arguments' || !className.startsWith('org.apache.jmeter.')) return undefined;
  const rows = before.get(name)?.children?.[0]?.children ?? [];
  const isKnown = String(rows.map(nameOfNode)) === String(JAVA_ARGUMENTS[className]);
  // The panel makes the rows anew.
  const cells = 'Argument.name,Argument.value,Argument.metadata';
  return isKnown && rows.every((row) => String(row.children?.map(nameOfNode)) === cells) ? undefined : 'unknown';
};

/** Properties that each kind of LDAP request is about, in the order in which they are written. */
type LdapFields = Readonly<Record<string, readonly string[]>>;
const SIMPLE_LDAP: LdapFields = {
  base_entry_dn: ['add', 'modify'],
  arguments: ['add', 'modify'],
  delete: ['delete'],
  search: ['search'],
  searchfilter: ['search'],
};
const EXTENDED_LDAP: LdapFields = { ...SIMPLE_LDAP, arguments: ['add'], ldaparguments: ['modify'] };
const EXTENDED_TESTS = ['bind', 'sbind', 'compare', 'rename', 'unbind'];

/** Fields of the chosen kind of request alone are written. */
const ldap =
  (fields: LdapFields, otherTests: readonly string[] = []): Adjustment =>
  (name, before) => {
    const test = textOf(before, 'test');
    const isTest = [...Object.values(fields).flat(), ...otherTests].includes(test);
    if (name === 'test') return isTest ? scalarNode('stringProp', 'test', test) : 'unknown';
    const owners = fields[name];
    if (!owners) return undefined;
    if (!isTest) return 'unknown';
    if (!owners.includes(test)) return 'dropped';
    const given = before.get(name);
    if (name === 'arguments') return (given && argumentsPanel(given)) ?? 'unknown';
    if (name === 'ldaparguments') return (given && ldapArgumentsPanel(given)) ?? 'unknown';
    const text = textOf(before, name);
    return /[\r\t]/.test(text) ? 'unknown' : scalarNode('stringProp', name, text.replace(/\n/g, ' '));
  };

/** The second switch is written where the first is on. */
const counter: Adjustment = (name, before) =>
  name === 'CounterConfig.reset_on_tg_iteration' && isOn(before, 'CounterConfig.per_user') && isOn(before, name)
    ? scalarNode('boolProp', name, 'true')
    : undefined;

/** Two switches that the panel writes only when they are on; the tree of the GUI writes them again. */
const plan: Adjustment = (name, before) => {
  if (name !== 'TestPlan.functional_mode' && name !== 'TestPlan.serialize_threadgroups') return undefined;
  const given = before.get(name);
  if (!given) return 'dropped';
  if (given.name === 'boolProp') return given.text === 'true' ? given : 'dropped';
  return given.name === 'stringProp' && !/^(?:true|false)$/i.test(given.text ?? '') ? given : 'unknown';
};

/** Names that are written behind `test`, in this order, if at all. */
export const ldapNames: Readonly<Record<string, readonly string[]>> = {
  'LDAPSampler LdapTestSamplerGui': Object.keys(SIMPLE_LDAP),
  'ConfigTestElement LdapConfigGui': Object.keys(SIMPLE_LDAP),
  'LDAPExtSampler LdapExtTestSamplerGui': Object.keys(EXTENDED_LDAP),
  'ConfigTestElement LdapExtConfigGui': Object.keys(EXTENDED_LDAP),
};

/** By tag and panel. */
export const adjustments: Readonly<Record<string, Adjustment>> = {
  'TestPlan TestPlanGui': plan,
  'HTTPSamplerProxy HttpTestSampleGui': httpRequest,
  'ConfigTestElement HttpDefaultsGui': httpDefaults,
  'AjpSampler AjpSamplerGui': http,
  'BoundaryExtractor BoundaryExtractorGui': emptyDefault('BoundaryExtractor'),
  'RegexExtractor RegexExtractorGui': emptyDefault('RegexExtractor'),
  'HtmlExtractor HtmlExtractorGui': emptyDefault('HtmlExtractor'),
  'LDAPSampler LdapTestSamplerGui': ldap(SIMPLE_LDAP),
  'ConfigTestElement LdapConfigGui': ldap(SIMPLE_LDAP),
  'LDAPExtSampler LdapExtTestSamplerGui': ldap(EXTENDED_LDAP, EXTENDED_TESTS),
  'ConfigTestElement LdapExtConfigGui': ldap(EXTENDED_LDAP, EXTENDED_TESTS),
  'CounterConfig CounterConfigGui': counter,
  'JavaSampler JavaTestSamplerGui': java,
  'JavaConfig JavaConfigGui': java,
};
