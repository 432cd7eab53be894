import { memoByIdentity } from '../../model/memo-by-identity.ts';
import { type PlanElement, textOf } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import { knownNumber } from '../l/evaluated.ts';
import type { RateSpan } from './rate-spans.ts';

/** A call of the runtime that generated plans bring with them: `think`, with its parameters as they are when the test starts. */
export type RuntimeCall = { readonly name: string; readonly parameters: string | undefined };

export function runtimeCallOf(plan: PlanModel, element: PlanElement): RuntimeCall | undefined {
  const script = element.type.startsWith('JSR223') ? (textOf(element, 'script') ?? '') : '';
  const name = script.length < LONGEST_CALL ? /\bloadwright\.(\w+)\(args\b/.exec(script)?.[1] : undefined;
  return name === undefined
    ? undefined
    : { name, parameters: plan.variables.evaluate(textOf(element, 'parameters') ?? '') };
}

const LONGEST_CALL = 1000;

/** Arrivals that the threads of a workload wait for together. */
export type Pacer = { readonly spans: readonly RateSpan[]; readonly most: number; readonly burst: number };

/** What the setUp script of a generated plan tells its runtime. */
export type Installed = {
  /** Requests per second that a gate lets through; infinite for one that counts those in flight. */
  readonly gates: ReadonlyMap<string, number>;
  /** Gates of a step by its key. */
  readonly steps: ReadonlyMap<string, readonly string[]>;
  readonly pacers: ReadonlyMap<string, Pacer>;
  readonly choices: ReadonlyMap<string, readonly number[]>;
};

const START = 'new Loadwright(new Clock(), props)';

/** Whether a script is the runtime of a generated plan: 100 kB that have tests of their own. */
export const isOwnRuntime = (script: string): boolean => script.includes(START);

export const installedRuntime = memoByIdentity(readInstalled);

function readInstalled(plan: PlanModel): Installed {
  const gates = new Map<string, number>();
  const steps = new Map<string, readonly string[]>();
  const pacers = new Map<string, Pacer>();
  const choices = new Map<string, readonly number[]>();
  const script = plan.running
    .filter(({ type }) => type === 'JSR223Sampler')
    .map((element) => textOf(element, 'script') ?? '')
    .find((text) => text.includes(START));
  const lines = script?.slice(script.indexOf(START)).matchAll(/^loadwright\.(\w+)\('((?:[^'\\]|\\.)*)', (.*)\)$/gm);
  for (const [, call, quoted = '', rest = ''] of lines ?? []) {
    const name = quoted.replace(/\\(.)/g, '$1');
    const numbers = rest.split(', ').map(Number);
    const property = (key: string, absent: number): number =>
      Number(plan.variables.evaluate(`\${__P(${name}.${key},${absent})}`) ?? absent);
    const [a = 0, b = 0, c = 0, d = 0] = numbers;
    if (call === 'windowGate') gates.set(name, (a / b - d) * property('safety', c));
    else if (call === 'rateGate') gates.set(name, (a - d) * property('safety', c));
    else if (call === 'concurrencyGate') gates.set(name, Number.POSITIVE_INFINITY);
    else if (call === 'perToken') gates.set(name, (gates.get(name) ?? 0) * a);
    else if (call === 'step') steps.set(name, namesIn(/\bgates: \[([^\]]*)\]/.exec(rest)?.[1] ?? ''));
    else if (call === 'choice') choices.set(name, JSON.parse(rest) as readonly number[]);
    else if (call === 'pacer') {
      const pacer = readPacer(rest, property('rate', 1));
      if (pacer !== undefined) pacers.set(name, pacer);
    }
  }
  return { gates, steps, pacers, choices };
}

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/'((?:[^'\\]|\\.)*)'/g)].map(([, name = '']) => name.replace(/\\(.)/g, '$1'));

function readPacer(text: string, factor: number): Pacer | undefined {
  const [, rows, count, burst] = /^(\[\[.*\]\]), (-?\d+), '\w+', (\d+), \w+$/.exec(text) ?? [];
  if (rows === undefined) return undefined;
  const spans = (JSON.parse(rows) as readonly (readonly [number, number, number])[]).map(([from, to, seconds]) => ({
    from: from * factor,
    to: to * factor,
    seconds,
  }));
  return { spans, most: Number(count) < 0 ? Number.POSITIVE_INFINITY : Number(count), burst: Number(burst) };
}

/** Gates that hold a sampler back. */
export function gatesOf(plan: PlanModel, timers: readonly PlanElement[]): readonly string[] {
  for (const timer of timers) {
    const call = runtimeCallOf(plan, timer);
    if (call?.name === 'admit') return installedRuntime(plan).steps.get(call.parameters ?? '') ?? [];
  }
  return [];
}

/** Pause of a timer that calls the runtime, milliseconds; undefined for other timers and where run time decides. */
export function runtimePauseOf(plan: PlanModel, timer: PlanElement): number | undefined {
  const call = runtimeCallOf(plan, timer);
  if (call?.name === 'admit' || call?.name === 'arrive') return 0;
  if (call?.name === 'think') return knownNumber(plan, timer, 'parameters');
  // Turn n begins n intervals after the loop, so a turn waits no longer than one.
  if (call?.name === 'turn') return Number(call.parameters?.split(' ')[1] ?? Number.NaN);
  return undefined;
}
