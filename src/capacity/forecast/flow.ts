import { takeRows } from './once-rows.ts';
import { breakOff, createOperation } from './operation.ts';
import { leaveSocket, releasePermits } from './permits.ts';
import { addThread } from './threads.ts';
import { type Thread, type World, waitUntil, wake } from './world.ts';

/** Phase functions give true when the thread goes on at the same moment, in the phase they have set. */

/** Before an iteration: is there one, and when may it start? */
export function start(world: World, thread: Thread): boolean {
  const { crew } = thread;
  const isOver = crew.iterations !== null && thread.iterations >= crew.iterations;
  if (isOver || world.nowSeconds >= thread.shift.stopSeconds) return end(thread);
  // A row is read when JMeter begins an iteration, before anything in it waits.
  if (!crew.grows && !takeRows(crew.onceRows)) return end(thread);
  if (crew.pacer !== null) {
    const arrival = crew.pacer.next(world.nowSeconds - crew.pacerStartSeconds);
    if (arrival === null)
      return crew.endsWithPacer ? end(thread) : waitUntil(world, thread, thread.shift.endSeconds, 'gone');
    const due = crew.pacerStartSeconds + arrival;
    if (due > world.nowSeconds) return waitUntil(world, thread, due, 'arrive');
  } else if (crew.pacingSeconds > 0 && thread.iterations > 0) {
    const due = thread.lastStartSeconds + crew.pacingSeconds;
    if (due > world.nowSeconds) return waitUntil(world, thread, due, 'arrive');
  }
  thread.phase = 'arrive';
  return true;
}

/** An iteration begins. In a crew that grows somebody else waits for the next arrival. */
export function arrive(world: World, thread: Thread): boolean {
  const { crew } = thread;
  if (crew.grows) {
    const rested = world.idle.get(crew.workload)?.pop() ?? newcomer(world, thread);
    wake(world, rested, world.nowSeconds, 'start');
    if (!takeRows(crew.onceRows)) return rest(world, thread);
  }
  thread.iterations++;
  thread.lastStartSeconds = world.nowSeconds;
  world.iterations.set(crew.workload, (world.iterations.get(crew.workload) ?? 0) + 1);
  thread.jobs = null;
  thread.place = 0;
  thread.phase = 'run';
  return true;
}

const newcomer = (world: World, { crew, program, shift }: Thread): Thread =>
  addThread(world, { crew, program, shift, number: world.threads.length, line: null });

/** What takes no time is an event, too, after so much of it: loops in which nothing is left to do are bounded like any other. */
const MOST_AT_ONCE = 100;

/** Follows the flow to the next thing that takes time. */
export function run(world: World, thread: Thread): boolean {
  const { instructions } = thread.program;
  for (let done = 0; done < MOST_AT_ONCE; done++) {
    const instruction = instructions[thread.place];
    if (instruction === undefined) throw new Error('a program ends with `end`');
    // JMeter looks before every sampler whether the thread's time is over.
    if (instruction.op !== 'end' && world.nowSeconds >= thread.shift.stopSeconds) return end(thread);
    switch (instruction.op) {
      case 'request':
        // The plan asks whether the socket is closed before it opens one.
        if (instruction.request.opensSocket && thread.socket !== null) {
          thread.place++;
          break;
        }
        thread.operation = createOperation(world, thread, instruction.request);
        thread.phase = 'admit';
        return true;
      case 'pause': {
        thread.place++;
        const seconds = instruction.seconds + world.random() * instruction.spreadSeconds;
        return waitUntil(world, thread, world.nowSeconds + seconds, 'run');
      }
      case 'busy':
        thread.place++;
        wake(world, thread, world.nowSeconds + instruction.draw(), 'run');
        return false;
      case 'begin':
        thread.turns[instruction.loop] = 0;
        thread.turnStartSeconds[instruction.loop] = world.nowSeconds;
        thread.place++;
        break;
      case 'turn': {
        const turn = (thread.turns[instruction.loop] as number) + 1;
        if (turn > instruction.turns) {
          thread.place = instruction.exit;
          break;
        }
        thread.turns[instruction.loop] = turn;
        thread.place++;
        if (instruction.everySeconds === null) break;
        const due = (thread.turnStartSeconds[instruction.loop] as number) + turn * instruction.everySeconds;
        if (due > world.nowSeconds) return waitUntil(world, thread, due, 'run');
        break;
      }
      case 'choose':
        thread.place = instruction.targets[choose(instruction.weights, instruction.credit)] as number;
        break;
      case 'jump':
        thread.place = instruction.to;
        break;
      case 'close':
        leaveSocket(world, thread);
        thread.place++;
        break;
      case 'end':
        return endIteration(world, thread);
    }
  }
  wake(world, thread, world.nowSeconds, 'run');
  return false;
}

export function endIteration(world: World, thread: Thread): boolean {
  if (thread.crew.hasThreadPerArrival) leaveSocket(world, thread);
  if (thread.crew.grows) return rest(world, thread);
  if (thread.crew.pauseSeconds > 0)
    return waitUntil(world, thread, world.nowSeconds + thread.crew.pauseSeconds, 'start');
  return startAgain(world, thread);
}

/** Until an arrival calls it. */
function rest(world: World, thread: Thread): false {
  thread.phase = 'idle';
  world.idle.get(thread.crew.workload)?.push(thread);
  return false;
}

/** As an event of its own, so that a flow that takes no time is bounded like any other. */
function startAgain(world: World, thread: Thread): false {
  wake(world, thread, world.nowSeconds, 'start');
  return false;
}

/** The thread is not there any more: what it was about never left, or was never finished. */
export function leave(world: World, thread: Thread): false {
  const { operation } = thread;
  world.atSlots.delete(thread);
  if (operation !== null) {
    breakOff(world, operation);
    if (operation.holdsPermits) releasePermits(world, operation.gates);
    thread.operation = null;
  }
  leaveSocket(world, thread);
  return false;
}

function end(thread: Thread): true {
  thread.phase = 'gone';
  return true;
}

function choose(weights: readonly number[], credit: number[]): number {
  let best = 0;
  let sum = 0;
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] as number;
    sum += weight;
    credit[index] = (credit[index] as number) + weight;
    if ((credit[index] as number) > (credit[best] as number)) best = index;
  }
  credit[best] = (credit[best] as number) - sum;
  return best;
}
