import type Handlebars from 'handlebars';
import handlebarsRuntime from 'handlebars/runtime.js';
import { INSTALL_TEMPLATE } from './generated/install-template.ts';
import { RUNTIME_SOURCE } from './generated/sources.ts';
import { groovyString, groovyValue } from './quote.ts';

/** What the setUp script tells the runtime; every text in it is data. */
export type InstallConfig = {
  /** Defaults of the properties target.host and websocket.host. */
  readonly host: string;
  readonly webSocketHost: string;
  readonly gates: readonly { readonly call: GateCall; readonly arguments: readonly (string | number)[] }[];
  /** How many tokens, the limits that token calls draw on, seconds a token lives when it does not say; one entry at most. */
  readonly logins: readonly { readonly arguments: readonly [number, readonly string[], number] }[];
  readonly policies: readonly { readonly name: string; readonly settings: Readonly<Record<string, unknown>> }[];
  readonly values: readonly {
    readonly name: string;
    readonly factory: ValueFactory;
    readonly arguments: readonly unknown[];
    /** Groovy expression for the value's own sequence or random numbers; '' for none. */
    readonly source:
      | ''
      | 'loadwright.random()'
      | 'loadwright.sequence()'
      | 'loadwright.runId, loadwright.engine, loadwright.sequence()';
  }[];
  readonly steps: readonly { readonly key: string; readonly settings: Readonly<Record<string, unknown>> }[];
  readonly pacers: readonly { readonly arguments: readonly unknown[] }[];
  /** Workload of finite work, and the variables of its items in the order of the columns. */
  readonly items: readonly { readonly arguments: readonly [string, readonly string[]] }[];
  readonly choices: readonly { readonly key: string; readonly weights: readonly number[] }[];
  /** Name and end in seconds. */
  readonly phases: readonly (readonly [string, number])[];
  /** Properties without a default, and what to say when they are missing. */
  readonly required: readonly { readonly name: string; readonly message: string }[];
};
export type GateCall = 'windowGate' | 'rateGate' | 'concurrencyGate' | 'closingGate' | 'perToken';
export type ValueFactory = 'uuid' | 'uniqueId' | 'counter' | 'randomInteger' | 'pick';

// The runtime's own typings say nothing; it is Handlebars without the compiler.
const environment = (handlebarsRuntime as unknown as typeof Handlebars).create();
const present = (value: unknown): unknown => {
  // Handlebars passes a missing name on as undefined; strict mode does not see helper arguments.
  if (value === undefined) throw new TypeError('a value is missing in the install script');
  return value;
};
environment.registerHelper('groovyString', (value: unknown) => groovyString(String(present(value))));
environment.registerHelper('groovyValue', (value: unknown) => groovyValue(present(value)));
environment.registerHelper('groovyArguments', (values: readonly unknown[]) =>
  (present(values) as readonly unknown[]).map(groovyValue).join(', '),
);
const template = environment.template(INSTALL_TEMPLATE);

/** The script of the setUp sampler: the runtime's classes, then this plan's limits, steps and loads. */
export const renderInstall = (config: InstallConfig): string => RUNTIME_SOURCE + template(config);
