import { listed } from '../suggest.ts';
import { defineCode } from './define.ts';

type Suggestions = { readonly suggestions: readonly string[] };
type Where = { readonly element: string };
type Property = Where & { readonly property: string };

const orSuggest = ({ suggestions }: Suggestions, otherwise: string): string =>
  suggestions.length > 0 ? `did you mean ${listed(suggestions, 'or')}?` : otherwise;

/** Findings about a .jmx file. Error: JMeter does not load the plan, or runs another one than is written. */
export const jmxCodes = {
  JMX001: defineCode<{ readonly problem: string }>({
    severity: 'error',
    message: ({ problem }) => `not well-formed XML: ${problem}`,
    hint: () => 'JMeter fails on such a file at start; escape & as &amp; and < as &lt;',
  }),
  JMX002: defineCode<{ readonly root: string }>({
    severity: 'error',
    message: ({ root }) => `the root element is <${root}>, expected <jmeterTestPlan>`,
    hint: () => 'this is not a JMeter plan',
  }),
  JMX003: defineCode({
    severity: 'error',
    message: () => 'a DOCTYPE has no place in a plan',
    hint: () => 'remove it; JMeter reads no entities from it',
  }),
  JMX004: defineCode<{ readonly child: string }>({
    severity: 'error',
    message: ({ child }) => `<jmeterTestPlan> starts with ${child}, expected <hashTree>`,
  }),
  JMX005: defineCode<{ readonly element: string; readonly found: string }>({
    severity: 'error',
    message: ({ element, found }) => `${element} is followed by <${found}>, expected its <hashTree>`,
    hint: () => 'write <hashTree/> after an element without children',
  }),
  JMX006: defineCode({
    severity: 'warning',
    message: () => 'a second <hashTree> where an element was expected: JMeter loads and ignores what is in it',
    hint: () => 'remove it, or move its elements into the <hashTree> before it',
  }),
  JMX007: defineCode<Where>({
    severity: 'error',
    message: ({ element }) => `${element} has no guiclass attribute`,
    hint: () => 'JMeter does not load an element without one',
  }),
  JMX008: defineCode<{ readonly node: string; readonly element: string }>({
    severity: 'error',
    message: ({ node, element }) => `<${node}> in ${element} is no kind of property`,
    hint: () =>
      'properties are stringProp, boolProp, intProp, longProp, doubleProp, FloatProperty, collectionProp, mapProp, elementProp and objProp; child elements belong into the <hashTree> behind the element',
  }),
  JMX009: defineCode<{ readonly kind: string; readonly element: string }>({
    severity: 'error',
    message: ({ kind, element }) => `a <${kind}> in ${element} has no name`,
    hint: ({ kind }) =>
      kind === 'doubleProp' || kind === 'FloatProperty' || kind === 'objProp'
        ? `<${kind}> has no attributes: write <name>, <value> as child nodes`
        : 'add name="..."',
  }),
  JMX010: defineCode<{ readonly kind: string; readonly name: string; readonly value: string }>({
    severity: 'error',
    message: ({ kind, name, value }) =>
      `${name} is an ${kind} with the text ${JSON.stringify(value)}, expected ${range(kind)}`,
    hint: ({ value }) =>
      value.includes('${') ? 'an expression needs <stringProp>' : 'JMeter fails on it at start; no blanks, no fraction',
  }),
  JMX011: defineCode<{ readonly name: string; readonly value: string }>({
    severity: 'warning',
    message: ({ name, value }) =>
      `${name} is a boolProp with the text ${JSON.stringify(value)}, which JMeter reads as false`,
    hint: ({ value }) =>
      value.includes('${')
        ? 'an expression needs <stringProp>; a check box of the GUI cannot hold one'
        : 'write true or false',
  }),
  JMX012: defineCode<{ readonly kind: string; readonly name: string; readonly value: string }>({
    severity: 'error',
    message: ({ kind, name, value }) =>
      `${name} is a ${kind} with the value ${JSON.stringify(value)}, expected a number`,
    hint: () => 'an expression needs <stringProp>',
  }),
  JMX013: defineCode<{ readonly name: string; readonly element: string }>({
    severity: 'error',
    message: ({ name, element }) => `the elementProp ${name} in ${element} has no elementType attribute`,
  }),
  JMX014: defineCode<{ readonly reference: string }>({
    severity: 'error',
    message: ({ reference }) => `the reference ${JSON.stringify(reference)} points to no property`,
  }),
  JMX015: defineCode<{ readonly character: string }>({
    severity: 'warning',
    message: ({ character }) => `the control character ${character} is not allowed in XML`,
    hint: () => 'JMeter loads it, other tools do not',
  }),
  JMX016: defineCode({
    severity: 'warning',
    message: () => 'the file has no TestPlan element at its top',
    hint: () => 'jmeter -t needs one; a file without can only be included by an Include Controller',
  }),
  JMX020: defineCode<Where & { readonly className: string } & Suggestions>({
    severity: 'error',
    message: ({ element, className }) => `${element} is of the unknown class ${className}`,
    hint: (args) => orSuggest(args, 'JMeter 5.6.3 with the pinned plugins does not load a plan with it'),
  }),
  JMX021: defineCode<Where & { readonly className: string; readonly plugin: string }>({
    severity: 'error',
    message: ({ element, className, plugin }) => `${element} is of the class ${className} from ${plugin}`,
    hint: () =>
      'the pinned engine has no such plugin and does not load the plan; install it there, or remove the element',
  }),
  JMX022: defineCode<Where & { readonly property: string } & Suggestions>({
    severity: 'warning',
    message: ({ element, property }) => `${element} has no property ${property}: JMeter keeps it and never reads it`,
    hint: (args) => orSuggest(args, 'remove it'),
  }),
  JMX023: defineCode<Property & { readonly kind: string; readonly expected: readonly string[] }>({
    severity: 'error',
    message: ({ element, property, kind, expected }) =>
      `${property} of ${element} is a ${kind}, expected ${expected.join(', ')}`,
  }),
  JMX024: defineCode<Property & { readonly value: string; readonly allowed: readonly string[] }>({
    severity: 'warning',
    message: ({ element, property, value, allowed }) =>
      `${property} of ${element} is ${JSON.stringify(value)}, expected ${listed(allowed, 'or')}`,
  }),
  JMX025: defineCode<Property & { readonly value: string; readonly expected: string }>({
    severity: 'error',
    message: ({ element, property, value, expected }) =>
      `${property} of ${element} is ${JSON.stringify(value)}, expected ${expected}`,
    hint: ({ value }) => (value.trim() === value ? undefined : 'JMeter does not trim it'),
  }),
  JMX026: defineCode<Property & { readonly value: string }>({
    severity: 'warning',
    message: ({ element, property, value }) =>
      `${property} of ${element} is ${JSON.stringify(value)}, which JMeter reads as false`,
    hint: () => 'write true or false',
  }),
} as const;

const range = (kind: string): string =>
  kind === 'intProp' ? 'a whole number from -2147483648 to 2147483647' : 'a whole number of at most 64 bits';
