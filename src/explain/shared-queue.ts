import { type Cumulative, cumulative } from '../capacity/demand/cumulative.ts';
import type { Flow } from '../capacity/demand/flow.ts';
import { distinct } from '../capacity/demand/spans.ts';

/** One source of draws on a gate that several share. */
export type Drawer = {
  readonly name: string;
  /** Draws as they come while nobody waits. */
  readonly flow: Flow;
  /** What waits holds back what follows: null for arrivals, which come no matter who waits. */
  readonly crew: Crew | null;
};

/** Threads that draw, wait for their answer and only then go on. */
export type Crew = {
  readonly threads: number;
  /** Seconds from one start of a thread to its next while nobody waits, those that it is busy or pauses, and its draws in them. */
  readonly cycleSeconds: number;
  readonly busySeconds: number;
  readonly draws: number;
  /** What is paced is made up for when a thread is free; what others did not start in time is not. */
  readonly catchesUp: boolean;
};

export type SharedQueue = {
  /** Most draws that wait at once. */
  readonly most: number;
  /** When the last draw of those that catch up is served; by name. */
  readonly doneSeconds: ReadonlyMap<string, number>;
};

/** Stretches of time that are reckoned one by one; fewer do for whoever asks no more than whether somebody waits. */
const MOST_STEPS = 1_500;
const FEW_STEPS = 200;
const HALVINGS = 40;

/**
 * Who waits at a gate of `perSecond` that lets `burst` through at once, first come, first served: a queue Q of which each
 * draw waits W = (Q - burst) / perSecond, and in which
 *
 *   dQ/dt = sum of arrivals + sum of n d / max(c, b + d W) of crews - perSecond
 *
 * of n threads with d draws in a cycle c of which they are busy for b. So arrivals pile up while they are too many, and a crew of n never has more than n
 * in it. `enough`: whoever only wants to know whether so many ever wait stops there.
 */
export function sharedQueue(
  drawers: readonly Drawer[],
  perSecond: number,
  burst: number,
  enough = Number.POSITIVE_INFINITY,
): SharedQueue {
  const sources = drawers.map((drawer) => ({ ...drawer, arrived: cumulative(drawer.flow), behind: 0 }));
  const doneSeconds = new Map<string, number>();
  const moments = stepsOf(
    sources.map(({ arrived }) => arrived),
    Number.isFinite(enough) ? FEW_STEPS : MOST_STEPS,
  );
  // Where all draw in crews, no more can wait than there are threads.
  const brim = sources.reduce((sum, { crew }) => sum + (crew?.threads ?? Number.POSITIVE_INFINITY), burst);
  let [queue, most, before] = [0, 0, Number.NEGATIVE_INFINITY];
  for (const now of moments) {
    const seconds = Number.isFinite(before) ? now - before : 0;
    const waitOf = (level: number): number => Math.max(0, level - burst) / perSecond;
    const coming = sources.map(({ arrived }) => arrived.countBy(now) - arrived.countBy(before));
    const intake = (level: number): number =>
      sources.reduce((sum, source, index) => sum + taken(source, coming[index] as number, waitOf(level), seconds), 0);
    const next = settled(queue - perSecond * seconds, intake);
    for (const [index, source] of sources.entries()) {
      if (source.crew?.catchesUp !== true) continue;
      const wanted = (coming[index] as number) + source.behind;
      source.behind = Math.max(0, wanted - taken(source, coming[index] as number, waitOf(next), seconds));
      if (wanted > 0) doneSeconds.set(source.name, now + waitOf(next) + source.behind / perSecond);
    }
    queue = Math.min(next, brim);
    most = Math.max(most, queue - burst);
    if (most >= enough) break;
    before = now;
  }
  return { most, doneSeconds };
}

/** What a source adds to the queue within a step in which a draw waits for so long. */
function taken(
  { crew, behind }: { readonly crew: Crew | null; readonly behind: number },
  coming: number,
  waitSeconds: number,
  seconds: number,
): number {
  if (crew === null) return coming;
  const { threads, cycleSeconds, busySeconds, draws, catchesUp } = crew;
  const slowed = busySeconds + draws * waitSeconds;
  // Who comes at once is there already, however long the queue gets by that.
  if (!catchesUp) return seconds === 0 ? coming : coming * Math.min(1, cycleSeconds / slowed);
  return Math.min(coming + behind, (threads * draws * seconds) / slowed + (seconds === 0 ? threads : 0));
}

/** The level after a step: Q = max(0, rest + intake(Q)), where less comes the longer the queue is. */
function settled(rest: number, intake: (level: number) => number): number {
  let [low, high] = [Math.max(0, rest), Math.max(0, rest + intake(Math.max(0, rest)))];
  for (let turn = 0; turn < HALVINGS && high - low > 1e-9 * Math.max(1, high); turn++) {
    const middle = (low + high) / 2;
    if (Math.max(0, rest + intake(middle)) > middle) low = middle;
    else high = middle;
  }
  return high;
}

function stepsOf(arrived: readonly Cumulative[], most: number): readonly number[] {
  const moments = distinct(arrived.flatMap((curve) => curve.moments)).filter(Number.isFinite);
  const each = Math.max(1, Math.floor(most / Math.max(1, moments.length)));
  const steps: number[] = [];
  for (const [index, moment] of moments.entries()) {
    const next = moments[index + 1] ?? moment;
    for (let step = 0; step < (next > moment ? each : 1); step++) steps.push(moment + ((next - moment) * step) / each);
  }
  const every = Math.ceil(steps.length / (2 * most));
  return every < 2 ? steps : steps.filter((_, index) => index % every === 0 || index === steps.length - 1);
}
