import type { ResponseTime } from '../../capacity/response-time.ts';
import type {
  Latency,
  Step,
  Template,
  WebSocketExchangeStep,
  WebSocketOpenStep,
  WebSocketReadStep,
} from '../../spec/scenario.ts';
import { everyStep, nestedFlows } from '../flow-steps.ts';
import { type BodyNeeds, needsBody } from '../responses/body-needs.ts';
import { type Planned, planBody } from '../responses/body-plan.ts';
import type { SavedUses } from '../responses/saved-uses.ts';
import type { FilledText } from '../responses/slot-marks.ts';
import { textPattern } from '../routes/template-pattern.ts';

/** What the server says on one kind of socket: the counterpart of the flow behind its open step. */
export type SocketScript = {
  /** Frames for the reads that come before anything is written. */
  readonly greetings: readonly SocketAnswer[];
  readonly frames: readonly FrameRule[];
  /** Pings say nothing of where they come from: they are taken for those of the flow, in its order and round again. */
  readonly pings: readonly PingRule[];
};

export type SocketAnswer = {
  readonly responseTime: ResponseTime;
  /** Additional seconds after the frame before, at the time scale: reads in a paced loop. */
  readonly afterSeconds: number;
  /** null: the frame that came in. */
  readonly text: FilledText | null;
};

/** What happens on a frame of a write or exchange step. */
export type FrameRule = {
  readonly step: string;
  readonly limits: readonly string[];
  readonly message: RegExp;
  readonly answers: readonly SocketAnswer[];
};

/** When the pong to a ping step leaves. */
export type PingRule = { readonly step: string; readonly responseTime: ResponseTime };

type SocketStep = Extract<Step, { type: `websocket-${string}` }>;
type Turn = { readonly step: SocketStep; readonly afterSeconds: number };

/** A read that nobody provokes still needs a frame to find. */
const unprovoked: FilledText = { slots: [], fill: () => '{"event":"ready"}' };

export function socketScript(args: {
  readonly flow: readonly Step[];
  readonly open: WebSocketOpenStep;
  readonly messageText: (step: Extract<SocketStep, { message: unknown }>) => Template;
  readonly uses: SavedUses;
  readonly timeScale: number;
  readonly timeOf: (assumed: Latency, step: string) => ResponseTime;
  readonly report: (step: Step & { readonly name: string }, problem: string) => void;
}): SocketScript {
  const greetings: SocketAnswer[] = [];
  const frames: (FrameRule & { readonly answers: SocketAnswer[] })[] = [];
  const pings: PingRule[] = [];
  const answer = (turn: Turn, step: WebSocketReadStep | WebSocketExchangeStep): SocketAnswer => {
    const needs = needsOf(step);
    const planned: Planned<FilledText | null> = needsBody(needs) ? planBody(needs, args.uses) : { plan: null };
    if ('problem' in planned) args.report(step, planned.problem);
    return {
      responseTime: args.timeOf(step.assumed, step.name),
      afterSeconds: turn.afterSeconds * args.timeScale,
      text: 'plan' in planned ? planned.plan : null,
    };
  };

  for (const turn of turnsAfter(args.flow, args.open)) {
    const { step } = turn;
    if (step.type === 'websocket-open' || step.type === 'websocket-close') break;
    if (step.type === 'websocket-read') {
      const said = answer(turn, step);
      const frame = frames.at(-1);
      if (frame) frame.answers.push(said);
      else greetings.push({ ...said, text: said.text ?? unprovoked });
    } else if (step.type === 'websocket-ping') {
      pings.push({ step: step.name, responseTime: args.timeOf(step.assumed, step.name) });
    } else {
      const answers = step.type === 'websocket-exchange' ? [answer(turn, step)] : [];
      frames.push({ step: step.name, limits: step.limits, message: textPattern(args.messageText(step)), answers });
    }
  }
  return { greetings, frames, pings };
}

const needsOf = ({ contains, save }: { readonly contains: string; readonly save: BodyNeeds['saves'] }): BodyNeeds => ({
  json: [],
  contains: [contains],
  saves: save,
  state: null,
});

/** The socket steps behind an open step. Loops that only read are unrolled, as nothing else provokes their frames. */
function* turnsAfter(flow: readonly Step[], open: WebSocketOpenStep): Generator<Turn> {
  let opened = false;
  for (const turn of turns(flow, 0)) {
    if (opened) yield turn;
    opened ||= turn.step === open;
  }
}

function* turns(flow: readonly Step[], afterSeconds: number): Generator<Turn> {
  for (const step of flow) {
    if (step.type.startsWith('websocket-')) yield { step: step as SocketStep, afterSeconds };
    const passes = step.type === 'repeat' && onlyReads(step.flow) ? passesOf(step) : 1;
    const pause = step.type === 'repeat' && passes > 1 ? (step.everySeconds ?? 0) : 0;
    for (let pass = 0; pass < passes; pass++) {
      for (const nested of nestedFlows(step)) yield* turns(nested, pass === 0 ? afterSeconds : pause);
    }
  }
}

function onlyReads(flow: readonly Step[]): boolean {
  let reads = false;
  for (const step of everyStep(flow)) {
    if (step.type === 'websocket-read') reads = true;
    else if (step.type.startsWith('websocket-') && step.type !== 'websocket-ping') return false;
  }
  return reads;
}

/** A bound keeps a loop without end from being written out. */
function passesOf({ times, forSeconds, everySeconds }: Extract<Step, { type: 'repeat' }>): number {
  const passes = times ?? Math.floor((forSeconds ?? 0) / (everySeconds || 1));
  return Math.min(1000, Math.max(1, passes));
}
