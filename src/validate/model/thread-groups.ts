import { type PlanElement, propOf, textOf } from './plan-element.ts';
import type { ThreadGroupKind, ThreadGroupModel } from './plan-model.ts';
import type { PlanVariables } from './plan-variables.ts';
import { numberRows } from './rows.ts';
import { decimalOf, switchOf, wholeOf } from './values.ts';

type Evaluate = PlanVariables['evaluate'];
type Load = Omit<ThreadGroupModel, 'element' | 'samplers' | 'kind'>;

const kinds: Readonly<Record<string, ThreadGroupKind>> = {
  ThreadGroup: 'threads',
  SetupThreadGroup: 'setUp',
  PostThreadGroup: 'tearDown',
  OpenModelThreadGroup: 'open-model',
  'com.blazemeter.jmeter.threads.concurrency.ConcurrencyThreadGroup': 'concurrency',
  'com.blazemeter.jmeter.threads.arrivals.ArrivalsThreadGroup': 'arrivals',
  'com.blazemeter.jmeter.threads.arrivals.FreeFormArrivalsThreadGroup': 'free-form',
  'kg.apc.jmeter.threads.UltimateThreadGroup': 'ultimate',
  'kg.apc.jmeter.threads.SteppingThreadGroup': 'stepping',
};

const nothingKnown: Load = {
  threads: undefined,
  rampSeconds: undefined,
  durationSeconds: undefined,
  loops: undefined,
  arrivalsPerSecond: undefined,
};

/** What a thread group asks for; its samplers are found by `scope.ts`. */
export function threadGroupLoad(element: PlanElement, evaluate: Evaluate): Load & { readonly kind: ThreadGroupKind } {
  const kind = kinds[element.type] ?? 'unknown';
  const load: Record<ThreadGroupKind, () => Load> = {
    threads: () => plain(element, evaluate),
    setUp: () => plain(element, evaluate),
    tearDown: () => plain(element, evaluate),
    concurrency: () => concurrency(element, evaluate),
    arrivals: () => arrivals(element, evaluate),
    'free-form': () => freeForm(element, evaluate),
    ultimate: () => ultimate(element, evaluate),
    stepping: () => ({
      ...nothingKnown,
      threads: wholeOf(element, 'ThreadGroup.num_threads', evaluate),
      loops: Number.POSITIVE_INFINITY,
    }),
    'open-model': () => openModel(element, evaluate),
    unknown: () => nothingKnown,
  };
  return { kind, ...load[kind]() };
}

function plain(element: PlanElement, evaluate: Evaluate): Load {
  const scheduler = switchOf(element, 'ThreadGroup.scheduler', evaluate);
  const duration = decimalOf(element, 'ThreadGroup.duration', evaluate);
  return {
    threads: wholeOf(element, 'ThreadGroup.num_threads', evaluate),
    rampSeconds: wholeOf(element, 'ThreadGroup.ramp_time', evaluate),
    durationSeconds: scheduler === undefined ? undefined : scheduler ? duration : Number.POSITIVE_INFINITY,
    loops: mainLoops(element, evaluate),
    arrivalsPerSecond: undefined,
  };
}

/**
 * Iterations of a thread, from the loop controller inside the group. That controller starts its count again unless
 * continue_forever says false, and an absent one is true: its constructor sets it (LoopController, JMeter 5.6.3).
 */
function mainLoops(element: PlanElement, evaluate: Evaluate): number | undefined {
  const main = propOf(element, 'ThreadGroup.main_controller');
  if (main?.kind !== 'elementProp') return undefined;
  const inside = { node: { props: main.props } } as unknown as PlanElement;
  const loops = wholeOf(inside, 'LoopController.loops', evaluate, 0);
  // With no loops to start again, nothing runs either way.
  if (loops === undefined || loops === 0) return loops;
  if (loops < 0) return Number.POSITIVE_INFINITY;
  const forever = textOf(inside, 'LoopController.continue_forever');
  const startsAgain = forever === undefined ? 'true' : evaluate(forever);
  if (startsAgain === undefined) return undefined;
  return startsAgain.toLowerCase() === 'true' ? Number.POSITIVE_INFINITY : loops;
}

/** Seconds in one unit of BlazeMeter's thread groups; absent means seconds. */
const unitSeconds = (element: PlanElement): number => (textOf(element, 'Unit') === 'M' ? 60 : 1);

const scaled = (value: number | undefined, factor: number): number | undefined =>
  value === undefined ? undefined : value * factor;
const plus = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a + b;

function shape(element: PlanElement, evaluate: Evaluate): Pick<Load, 'rampSeconds' | 'durationSeconds'> {
  const unit = unitSeconds(element);
  const rampSeconds = scaled(decimalOf(element, 'RampUp', evaluate), unit);
  return { rampSeconds, durationSeconds: plus(rampSeconds, scaled(decimalOf(element, 'Hold', evaluate), unit)) };
}

function concurrency(element: PlanElement, evaluate: Evaluate): Load {
  const iterations = wholeOf(element, 'Iterations', evaluate);
  return {
    ...shape(element, evaluate),
    threads: wholeOf(element, 'TargetLevel', evaluate),
    loops: iterations === 0 ? Number.POSITIVE_INFINITY : iterations,
    arrivalsPerSecond: undefined,
  };
}

function arrivals(element: PlanElement, evaluate: Evaluate): Load {
  const level = wholeOf(element, 'TargetLevel', evaluate);
  const limit = wholeOf(element, 'ConcurrencyLimit', evaluate);
  return {
    ...shape(element, evaluate),
    threads: limit === 0 ? undefined : limit,
    loops: 1,
    arrivalsPerSecond: scaled(level, 1 / unitSeconds(element)),
  };
}

function freeForm(element: PlanElement, evaluate: Evaluate): Load {
  const rows = numberRows(element, 'Schedule', evaluate);
  const unit = unitSeconds(element);
  const limit = wholeOf(element, 'ConcurrencyLimit', evaluate);
  return {
    ...nothingKnown,
    threads: limit === 0 ? undefined : limit,
    loops: 1,
    durationSeconds: rows?.reduce((sum, [, , seconds = 0]) => sum + seconds * unit, 0),
    arrivalsPerSecond: rows && Math.max(0, ...rows.map(([start = 0, end = 0]) => Math.max(start, end) / unit)),
  };
}

/** Rows: threads, delay, start-up, hold, shutdown; seconds. */
function ultimate(element: PlanElement, evaluate: Evaluate): Load {
  const rows = numberRows(element, 'ultimatethreadgroupdata', evaluate);
  if (!rows) return nothingKnown;
  const running = (at: number): number =>
    rows.reduce((sum, [threads = 0, delay = 0, start = 0, hold = 0]) => {
      if (at < delay || at > delay + start + hold) return sum;
      return sum + (start === 0 ? threads : threads * Math.min(1, (at - delay) / start));
    }, 0);
  const instants = rows.flatMap(([, delay = 0, start = 0, hold = 0]) => [delay + start, delay + start + hold]);
  return {
    threads: Math.round(Math.max(0, ...instants.map(running))),
    rampSeconds: Math.max(0, ...rows.map(([, delay = 0, start = 0]) => delay + start)),
    durationSeconds: Math.max(
      0,
      ...rows.map(([, delay = 0, start = 0, hold = 0, stop = 0]) => delay + start + hold + stop),
    ),
    loops: Number.POSITIVE_INFINITY,
    arrivalsPerSecond: undefined,
  };
}

const secondsOf: Readonly<Record<string, number>> = { ms: 0.001, s: 1, sec: 1, m: 60, min: 60, h: 3600, d: 86_400 };

function openModel(element: PlanElement, evaluate: Evaluate): Load {
  const text = evaluate(textOf(element, 'OpenModelThreadGroup.schedule') ?? '');
  if (text === undefined) return { ...nothingKnown, loops: 1 };
  const unitOf = (name: string): number =>
    secondsOf[name] ?? secondsOf[name.replace(/(ute|ond|our|ay)?s?$/, '')] ?? Number.NaN;
  const rates = [...text.matchAll(/\brate\s*\(\s*([\d.]+)\s*(?:\/|per)\s*([a-z]+)\s*\)/gi)].map(
    ([, count, unit = '']) => Number(count) / unitOf(unit),
  );
  const spans = [...text.matchAll(/\b(?:random|even)_arrivals\s*\(\s*([\d.]+)\s*([a-z]+)?\s*\)/gi)].map(
    ([, length, unit = 's']) => Number(length) * unitOf(unit),
  );
  const known = (numbers: readonly number[]): boolean => numbers.length > 0 && numbers.every(Number.isFinite);
  return {
    ...nothingKnown,
    loops: 1,
    durationSeconds: known(spans) ? spans.reduce((sum, span) => sum + span, 0) : undefined,
    arrivalsPerSecond: known(rates) ? Math.max(...rates) : undefined,
  };
}
