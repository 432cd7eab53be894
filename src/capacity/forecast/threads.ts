import type { Cohort, Shift } from './cohort.ts';
import type { Crew } from './crew.ts';
import type { Program } from './program.ts';
import { type Thread, type World, wake } from './world.ts';

/** Threads of a cohort that come one after the other, each calling the next: who has not come yet costs nothing. */
export type Line = {
  readonly crew: Crew;
  readonly program: Program;
  readonly cohort: Cohort;
  /** Number of its first thread within the thread group. */
  readonly firstNumber: number;
};

const NO_TURNS = new Float64Array(0);

/** Thread `index` of the line, which wakes when its shift begins. */
export function callThread(world: World, line: Line, index: number): void {
  if (index >= line.cohort.threads) return;
  const shift = line.cohort.shiftOf(index);
  const { crew, program, firstNumber } = line;
  const thread = addThread(world, { crew, program, shift, number: firstNumber + index, line });
  wake(world, thread, shift.startSeconds, 'come');
}

export function come(world: World, thread: Thread): true {
  const { line, number } = thread;
  if (line !== null) callThread(world, line, number - line.firstNumber + 1);
  thread.phase = 'start';
  return true;
}

/** `number`: within the thread group; thread n has token n mod tokens. */
export function addThread(
  world: World,
  args: {
    readonly crew: Crew;
    readonly program: Program;
    readonly shift: Shift;
    readonly number: number;
    readonly line: Line | null;
  },
): Thread {
  const { loops } = args.program;
  // A plain literal: objects put together by spreading are several times as slow to make.
  const thread: Thread = {
    id: world.threads.length,
    crew: args.crew,
    program: args.program,
    shift: args.shift,
    number: args.number,
    line: args.line,
    token: args.number % world.tokens,
    turns: loops === 0 ? NO_TURNS : new Float64Array(loops),
    turnStartSeconds: loops === 0 ? NO_TURNS : new Float64Array(loops),
    jobs: null,
    phase: 'start',
    place: 0,
    iterations: 0,
    lastStartSeconds: 0,
    operation: null,
    socket: null,
  };
  world.threads.push(thread);
  return thread;
}
