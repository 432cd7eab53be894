import { FUNCTIONS } from './generated/functions.ts';

/** A function that a plan may call, as `${__name(a,b)}`; extracted by `scripts/extract-catalogue.ts`. */
export type JMeterFunction = {
  /** With the two underscores. */
  readonly name: string;
  /** Fewest arguments it takes; with 0 the parentheses may be left out. */
  readonly min: number;
  /** Most arguments; null when there is no bound. */
  readonly max: number | null;
  /** What each argument is for, in JMeter's words. */
  readonly args: readonly string[];
  /** `jmeter`, or Maven coordinates without version of the plugin. */
  readonly artifact: string;
  /** Id in the Plugins Manager; null where there is none. */
  readonly plugin: string | null;
  /** In the engine that `run` provisions. */
  readonly pinned: boolean;
  /** First JMeter with it; absent for functions that 2.1.1 had, and for plugins. */
  readonly since?: string;
};

/** By name. */
export type FunctionCatalogue = readonly JMeterFunction[];

const byName = new Map((FUNCTIONS as FunctionCatalogue).map((found) => [found.name, found]));

/** A function by its name, `__P`; case matters, as it does to JMeter. */
export const functionNamed = (name: string): JMeterFunction | undefined => byName.get(name);

/** All names, to suggest one for a slip of the pen. */
export const functionNames: readonly string[] = [...byName.keys()];
