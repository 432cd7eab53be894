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
    hint: ({ problem }) =>
      /no element|before the root/.test(problem)
        ? 'this is not a JMeter plan, which begins with <?xml or <jmeterTestPlan'
        : 'JMeter fails on such a file at start; escape & as &amp; and < as &lt;',
  }),
  JMX002: defineCode<{ readonly root: string }>({
    severity: 'error',
    message: ({ root }) => `the root element is <${root}>, expected <jmeterTestPlan>`,
    hint: () => 'this is not a JMeter plan',
  }),
  JMX003: defineCode({
    severity: 'error',
    message: () => 'a DOCTYPE with declarations has no place in a plan',
    hint: () => 'remove it; JMeter reads no entities from it, and such files are not read here at all',
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
    message: () => 'a <hashTree> stands where an element is expected: JMeter loads it and runs nothing of it',
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
    hint: () => 'add name="..."',
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
  JMX017: defineCode({
    severity: 'warning',
    message: () => 'what follows the first <hashTree> is not the end of <jmeterTestPlan>: JMeter never reads it',
    hint: () => 'end the file with </jmeterTestPlan>; a second <hashTree> belongs into the first',
  }),
  JMX018: defineCode<{ readonly what: string; readonly most: number }>({
    severity: 'error',
    message: ({ what, most }) => `the file has more than ${most} ${what}`,
    hint: () => 'this is no plan that JMeter could work with; nothing of it was checked',
  }),
  JMX019: defineCode<{ readonly kind: string; readonly element: string }>({
    severity: 'warning',
    message: ({ kind, element }) => `a <${kind}> in ${element} has no name: JMeter loads the plan and never reads it`,
    hint: ({ kind }) =>
      kind === 'elementProp'
        ? 'add name="..."'
        : `<${kind}> has no attributes: write <name> and <value> as child nodes`,
  }),
  JMX020: defineCode<Where & { readonly className: string } & Suggestions>({
    severity: 'error',
    message: ({ element, className }) => `${element} is of the unknown class ${className}`,
    hint: (args) =>
      orSuggest(
        args,
        'JMeter does not load a plan with a class it does not have; name a plugin of your own in the config file',
      ),
  }),
  JMX021: defineCode<Where & { readonly className: string; readonly plugin: string }>({
    severity: 'warning',
    message: ({ element, className, plugin }) => `${element} is of the class ${className} from ${plugin}`,
    hint: () =>
      'JMeter does not load the plan without it, and the engine of this product does not have it; name the plugins you have in the config file',
  }),
  JMX022: defineCode<Where & { readonly property: string } & Suggestions>({
    severity: 'warning',
    message: ({ element, property }) => `${element} has no property ${property}: JMeter keeps it and never reads it`,
    hint: (args) => orSuggest(args, 'remove it'),
  }),
  JMX023: defineCode<Property & { readonly kind: string; readonly expected: readonly string[] }>({
    severity: 'warning',
    message: ({ element, property, kind, expected }) =>
      `${property} of ${element} is a ${kind}, expected ${expected.join(', ')}`,
  }),
  JMX024: defineCode<Property & { readonly value: string; readonly allowed: readonly string[] }>({
    severity: 'warning',
    message: ({ element, property, value, allowed }) =>
      `${property} of ${element} is ${JSON.stringify(value)}, expected ${listed(allowed, 'or')}`,
  }),
  JMX025: defineCode<Property & { readonly value: string; readonly expected: string }>({
    severity: 'warning',
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
  JMX027: defineCode<{ readonly element: string; readonly property: string; readonly value: string }>({
    severity: 'error',
    message: ({ element, property, value }) =>
      `${property} of ${element} is ${JSON.stringify(value)}, expected a whole number`,
    hint: () => 'JMeter does not load such a plan',
  }),
  JMX028: defineCode<{
    readonly kind: string;
    readonly element: string;
    readonly field: string;
    readonly twice: boolean;
  }>({
    severity: 'error',
    message: ({ kind, element, field, twice }) =>
      `a <${kind}> in ${element} has ${twice ? `two fields ${field}` : `the field ${field}, which it does not know`}`,
    hint: ({ twice }) => (twice ? 'remove one of them' : 'remove it; JMeter does not load a plan with it'),
  }),
  JMX029: defineCode<{ readonly value: string }>({
    severity: 'error',
    message: ({ value }) => `${JSON.stringify(value)} is not URL-encoded, as texts in a file of version 1.0 have to be`,
    hint: () => 'write %25 for %, or version="1.2" in <jmeterTestPlan> when the texts are plain',
  }),
  JMX030: defineCode<{ readonly node: string }>({
    severity: 'warning',
    message: ({ node }) => `<${node}> stands in the tree of elements: JMeter loads it and fails on it when it runs`,
    hint: () => 'move it into the element it belongs to',
  }),
  JMX031: defineCode<{ readonly reference: string }>({
    severity: 'warning',
    message: ({ reference }) =>
      `the reference ${JSON.stringify(reference)} points to what it stands in: JMeter loads that and cannot save it`,
    hint: () => 'write the property itself',
  }),
} as const;

const range = (kind: string): string =>
  kind === 'intProp' ? 'a whole number from -2147483648 to 2147483647' : 'a whole number of at most 64 bits';
