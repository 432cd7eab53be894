import { oracle } from '../../../support/oracle.ts';

/** Objects that scripts get from JMeter, and the classes behind them. */
const CLASSES = {
  prev: 'org.apache.jmeter.protocol.http.sampler.HTTPSampleResult',
  sampler: 'org.apache.jmeter.protocol.http.sampler.HTTPSamplerProxy',
  ctx: 'org.apache.jmeter.threads.JMeterContext',
  vars: 'org.apache.jmeter.threads.JMeterVariables',
  log: 'org.slf4j.Logger',
  AssertionResult: 'org.apache.jmeter.assertions.AssertionResult',
  headerManager: 'org.apache.jmeter.protocol.http.control.HeaderManager',
} as const;

/** Methods and properties to which an object answers in Groovy, those of any object left out of the others. */
type MemberNames = Readonly<Record<keyof typeof CLASSES | 'any', readonly string[]>>;
/** Types of the arguments that each method of an object takes, `String,int`, one text for each way to call it. */
type Calls = Readonly<Record<keyof typeof CLASSES, Readonly<Record<string, readonly string[]>>>>;
export type EngineMembers = { readonly names: MemberNames; readonly calls: Calls };

export const engineMembers = async (): Promise<EngineMembers> => ({
  names: await memberNames(),
  calls: await engineCalls(),
});

const memberNames = async (): Promise<MemberNames> =>
  (await oracle.evaluate(
    `
    def names = { String name ->
      def type = Class.forName(name)
      def meta = org.codehaus.groovy.runtime.InvokerHelper.getMetaClass(type)
      (type.methods*.name + meta.methods*.name + meta.metaMethods*.name + meta.properties*.name) as TreeSet
    }
    def any = names('java.lang.Object')
    [any: any as List] + classes.collectEntries { object, name -> [object, (names(name) - any) as List] }
    `,
    { classes: CLASSES },
  )) as MemberNames;

/** Whether a class of the engine has a method or property of that name. */
export const hasMember = async (className: string, member: string): Promise<boolean> =>
  (await oracle.evaluate(
    `
    def meta = org.codehaus.groovy.runtime.InvokerHelper.getMetaClass(Class.forName(className))
    (meta.methods*.name + meta.metaMethods*.name + meta.properties*.name).contains(member)
    `,
    { className, member },
  )) as boolean;

/** Methods that Groovy adds to, under the same name, are left out: what they take is not known from the class. */
const engineCalls = async (): Promise<Calls> =>
  (await oracle.evaluate(
    `
    def metaOf = { type -> org.codehaus.groovy.runtime.InvokerHelper.getMetaClass(type) }
    classes.collectEntries { object, name ->
      def type = Class.forName(name)
      def open = Object.methods*.name + metaOf(type).metaMethods*.name
      def own = type.methods.findAll { !it.synthetic && !(it.name in open) }
      [object, new TreeMap(own.groupBy { it.name }.collectEntries { method, ways ->
        [method, ways.collect { way ->
          def types = way.parameterTypes*.simpleName
          if (way.varArgs) types[-1] = types[-1].replaceFirst(/\\[]$/, '...')
          types.join(',')
        }.unique().sort()]
      })]
    }
    `,
    { classes: CLASSES },
  )) as Calls;

/** The text of `src/validate/rules/j/generated/script-objects.ts` for this engine; of a call `put(String,String)`. */
export const scriptObjectsFile = ({ names, calls }: EngineMembers): string =>
  [
    '/** Generated from the real classes by `npm run catalogue`; not to be edited. */',
    'export const SCRIPT_OBJECTS = {',
    ...Object.entries(names).map(([name, of]) => `  ${name}:\n    '${of.join(' ')}',`),
    '} as const;',
    '',
    'export const SCRIPT_CALLS = {',
    ...Object.entries(calls).map(([name, of]) => `  ${name}:\n    '${callsText(of)}',`),
    '} as const;',
    '',
  ].join('\n');

const callsText = (calls: Calls[keyof Calls]): string =>
  Object.entries(calls)
    .map(([method, ways]) => `${method}(${ways.join('|')})`)
    .join(' ');
