import { calculate } from './arithmetic/calculate.ts';
import { javaTrim } from './parse-pieces.ts';

/** Properties as far as they are known before the test starts. */
export type StartProperties = {
  /** Those that JMeter is started with. */
  readonly properties: Readonly<Record<string, string>>;
  /** Those that the plan sets as it runs; their values are not known. */
  readonly changedProperties: ReadonlySet<string>;
  /** The plan also sets properties under names that are put together at run time. */
  readonly hiddenProperties: boolean;
};

/** Arguments with their own references put in; undefined for one that is known at run time only. */
type Arguments = readonly (string | undefined)[];

/** What a call gives; undefined when it is known at run time only, and when JMeter would refuse the call. */
type FunctionValue = (args: Arguments, start: StartProperties) => string | undefined;

/** Functions whose values may be known before the test starts. */
export const functionValues: ReadonlyMap<string, FunctionValue> = new Map<string, FunctionValue>([
  ['__P', (args, start) => property(args, 2, start)],
  ['__property', (args, start) => property(args, 3, start)],
  ['__jexl3', (args) => expression('__jexl3', args)],
  ['__jexl2', (args) => expression('__jexl2', args)],
  ['__groovy', (args) => expression('__groovy', args)],
  ['__intSum', (args) => sum(args, 2n ** 31n)],
  ['__longSum', (args) => sum(args, 2n ** 63n)],
]);

/** Properties that every JVM and every JMeter has without being given one. */
const alwaysSet =
  /^(java|os|user|file|line|path|sun|jdk|native|stdout|stderr)\.|^(START|TESTSTART)\.|^(remote_hosts|cookies|summariser\.name|jmeter\..*|user\.properties|system\.properties)$/;

/** The last of the most arguments is the default; `__P` without one is 1, `__property` its own name. */
function property(args: Arguments, most: 2 | 3, start: StartProperties): string | undefined {
  const [name] = args;
  if (name === undefined || args.length > most || start.changedProperties.has(name)) return undefined;
  if (Object.hasOwn(start.properties, name)) return start.properties[name]?.trim();
  const hasDefault = args.length === most;
  // A name put together at run time is most likely not that of a setting with a default.
  if (alwaysSet.test(name) || (start.hiddenProperties && !hasDefault)) return undefined;
  return (hasDefault ? args[most - 1] : most === 2 ? '1' : name)?.trim();
}

/** A second argument names a variable that keeps the result. */
function expression(name: string, args: Arguments): string | undefined {
  const [text, variable] = args;
  const storesNothing = args.length === 1 || (args.length === 2 && variable?.trim() === '');
  return text !== undefined && storesNothing ? calculate(name, text) : undefined;
}

/** Java trims none but the last number, which may also be the name of a variable; beyond the limit sums wrap. */
function sum(args: Arguments, limit: bigint): string | undefined {
  const texts = args.map((arg, index) => (index === args.length - 1 && arg !== undefined ? javaTrim(arg) : arg));
  if (texts.at(-1) === '') texts.pop();
  if (args.length < 2) return undefined;
  let total = 0n;
  for (const text of texts) {
    if (text === undefined || !/^[-+]?\d{1,20}$/.test(text)) return undefined;
    const number = BigInt(text.replace('+', ''));
    total += number;
    if (number >= limit || number < -limit || total >= limit || total < -limit) return undefined;
  }
  return String(total);
}
