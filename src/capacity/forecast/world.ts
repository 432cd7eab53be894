import type { Limiter } from '../limiters/limiter.ts';
import type { Random } from '../random.ts';
import type { SlidingPeak } from '../sliding-peak.ts';
import type { Shift } from './cohort.ts';
import type { Connections } from './connections.ts';
import type { Crew } from './crew.ts';
import type { EventQueue } from './event-queue.ts';
import type { GateModel } from './gate-model.ts';
import type { Program } from './program.ts';
import type { RequestModel } from './request-model.ts';
import type { TargetModel } from './target-model.ts';
import type { Line } from './threads.ts';
import type { Timeline } from './timeline.ts';
import type { TokenRenewals } from './token-renewals.ts';
import type { ToldWait } from './told-wait.ts';

/** What a thread does when its moment comes. */
export type Phase =
  | 'come'
  | 'start'
  | 'arrive'
  | 'run'
  | 'admit'
  | 'slot'
  | 'token'
  | 'connected'
  | 'reach'
  | 'answer'
  | 'idle'
  | 'gone';

export type Thread = {
  readonly id: number;
  readonly crew: Crew;
  readonly program: Program;
  readonly shift: Shift;
  /** Within the thread group. */
  readonly number: number;
  /** Where it has come from, and who comes after it; null for one that an arrival has called. */
  readonly line: Line | null;
  readonly token: number;
  readonly turns: Float64Array;
  readonly turnStartSeconds: Float64Array;
  phase: Phase;
  /** Place in the program. */
  place: number;
  iterations: number;
  lastStartSeconds: number;
  operation: Operation | null;
  /** When the jobs of this iteration were handed out, by variable; null when none was. */
  jobs: Map<string, number> | null;
  /** The open socket's permits; null without one. */
  socket: { readonly gates: readonly GateModel[]; readonly limiters: readonly Limiter[] } | null;
};

/** One logical operation and the attempt under way. */
export type Operation = {
  readonly request: RequestModel;
  readonly gates: readonly GateModel[];
  readonly limiters: readonly Limiter[];
  readonly startSeconds: number;
  attempts: number;
  failures: number;
  /** When the attempt under way asks to be admitted, after a wait of `waitSeconds` if it is a retry. */
  askedSeconds: number;
  waitSeconds: number;
  /** The attempt is out of the gates. */
  hasLeft: boolean;
  holdsPermits: boolean;
  /** In line at a gate without a free permit. */
  waitsInLine: boolean;
  epoch: number;
  /** Until when it waits for a live token. */
  patienceSeconds: number;
  isAdmitted: boolean;
  /** When the attempt under way was sent. */
  sentSeconds: number;
  /** What the rejection told; -1 for nothing. */
  toldSeconds: number;
};

export type SimulatedAttempt = {
  readonly seconds: number;
  readonly answeredSeconds: number;
  readonly step: string;
  readonly limits: readonly string[];
  readonly token: number;
  readonly isAdmitted: boolean;
};

/** Everything that changes while a simulation goes on. */
export type World = {
  nowSeconds: number;
  firstAttemptSeconds: number | null;
  lastAttemptSeconds: number;
  endSeconds: number;
  attempts: number;
  admitted: number;
  readonly queue: EventQueue;
  readonly threads: Thread[];
  /** Threads of crews that grow, waiting for work, by workload. */
  readonly idle: Map<string, Thread[]>;
  /** Threads that wait for a slot of a gate, which a cooldown voids. */
  readonly atSlots: Set<Thread>;
  /** Slots that cooldowns have voided: work like that of an event each. */
  voided: number;
  readonly tokens: number;
  readonly renewals: TokenRenewals | null;
  /** null where a connection costs nothing worth counting. */
  readonly connections: Connections | null;
  /** Before this moment nothing reaches the target. */
  readonly warmSeconds: number;
  readonly target: TargetModel;
  readonly random: Random;
  readonly told: ToldWait;
  readonly rejectSeconds: number;
  readonly overheadSeconds: number;
  /** What an attempt takes of the generator's own time, and when it is free again. */
  readonly generatorSeconds: number;
  generatorFreeSeconds: number;
  readonly timeline: Timeline;
  readonly peak: SlidingPeak;
  readonly iterations: Map<string, number>;
  readonly onAttempt: ((attempt: SimulatedAttempt) => void) | null;
};

/** Wakes the thread at that moment in that phase; what it waited for before is void. */
export function wake(world: World, thread: Thread, seconds: number, phase: Phase): void {
  thread.phase = phase;
  world.queue.schedule(thread.id, seconds);
}

/** Waits within the shift; a wait that reaches its end ends the thread there. Gives false: nothing more happens now. */
export function waitUntil(world: World, thread: Thread, seconds: number, phase: Phase): false {
  if (seconds >= thread.shift.endSeconds) wake(world, thread, thread.shift.endSeconds, 'gone');
  else wake(world, thread, seconds, phase);
  return false;
}
