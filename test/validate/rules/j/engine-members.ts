import { oracle } from '../../../support/oracle.ts';

/** Objects that scripts get from JMeter, and the classes behind them. */
const CLASSES = {
  prev: 'org.apache.jmeter.protocol.http.sampler.HTTPSampleResult',
  sampler: 'org.apache.jmeter.protocol.http.sampler.HTTPSamplerProxy',
  ctx: 'org.apache.jmeter.threads.JMeterContext',
  vars: 'org.apache.jmeter.threads.JMeterVariables',
  log: 'org.slf4j.Logger',
  AssertionResult: 'org.apache.jmeter.assertions.AssertionResult',
} as const;

/** Methods and properties to which an object answers in Groovy, those of any object left out of the others. */
export type EngineMembers = Readonly<Record<keyof typeof CLASSES | 'any', readonly string[]>>;

export const engineMembers = async (): Promise<EngineMembers> =>
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
  )) as EngineMembers;

/** Whether a class of the engine has a method or property of that name. */
export const hasMember = async (className: string, member: string): Promise<boolean> =>
  (await oracle.evaluate(
    `
    def meta = org.codehaus.groovy.runtime.InvokerHelper.getMetaClass(Class.forName(className))
    (meta.methods*.name + meta.metaMethods*.name + meta.properties*.name).contains(member)
    `,
    { className, member },
  )) as boolean;

/** The text of `src/validate/rules/j/generated/script-objects.ts` for this engine. */
export const scriptObjectsFile = (members: EngineMembers): string =>
  [
    '/** Generated from the real classes by `npm run catalogue`; not to be edited. */',
    'export const SCRIPT_OBJECTS = {',
    ...Object.entries(members).map(([name, of]) => `  ${name}:\n    '${of.join(' ')}',`),
    '} as const;',
    '',
  ].join('\n');
