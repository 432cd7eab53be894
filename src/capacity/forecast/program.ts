import type { Step } from '../../spec/scenario.ts';
import { turnsOf } from '../iteration-demand.ts';
import { responseTime } from '../response-time.ts';
import { createRequest, type RequestModel, type Requests } from './request-model.ts';

/** What a thread does next. Targets are places in the program. */
export type Instruction =
  | { readonly op: 'request'; readonly request: RequestModel }
  /** Evenly from `seconds` to `seconds + spreadSeconds`. */
  | { readonly op: 'pause'; readonly seconds: number; readonly spreadSeconds: number }
  /** Busy without a request of its own: a frame awaited, a script. */
  | { readonly op: 'busy'; readonly draw: () => number }
  | { readonly op: 'begin'; readonly loop: number }
  /** Another turn, `everySeconds` after the one before it (null: at once), or on to `exit`. */
  | {
      readonly op: 'turn';
      readonly loop: number;
      readonly turns: number;
      readonly everySeconds: number | null;
      readonly exit: number;
    }
  /** Weighted, as evenly as whole turns can be: each option gains its weight, the largest is taken and pays for all. */
  | {
      readonly op: 'choose';
      readonly weights: readonly number[];
      readonly credit: number[];
      readonly targets: readonly number[];
    }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'close' }
  | { readonly op: 'end' };

export type Program = { readonly instructions: readonly Instruction[]; readonly loops: number };

/** A flow as a list of instructions. */
export function createProgram(flow: readonly Step[], requests: Requests): Program {
  const out: Instruction[] = [];
  let loops = 0;
  const emit = (instruction: Instruction): number => out.push(instruction) - 1;

  const repeat = (step: Extract<Step, { type: 'repeat' }>): void => {
    const loop = loops++;
    emit({ op: 'begin', loop });
    const head = emit({ op: 'end' });
    flowOf(step.flow);
    emit({ op: 'jump', to: head });
    out[head] = { op: 'turn', loop, turns: turnsOf(step), everySeconds: step.everySeconds, exit: out.length };
  };
  const choose = (step: Extract<Step, { type: 'choose' }>): void => {
    const head = emit({ op: 'end' });
    const exits: number[] = [];
    const targets = step.options.map((option) => {
      const target = out.length;
      flowOf(option.flow);
      exits.push(emit({ op: 'end' }));
      return target;
    });
    for (const exit of exits) out[exit] = { op: 'jump', to: out.length };
    const weights = step.options.map(({ weight }) => weight);
    out[head] = { op: 'choose', weights, credit: weights.map(() => 0), targets };
  };
  const flowOf = (steps: readonly Step[]): void => {
    for (const step of steps) {
      switch (step.type) {
        case 'http':
        case 'poll':
        case 'websocket-open':
        case 'websocket-exchange':
        case 'websocket-write':
          emit({ op: 'request', request: createRequest(step, requests) });
          break;
        case 'pause':
          emit({ op: 'pause', seconds: step.seconds, spreadSeconds: step.spreadSeconds });
          break;
        case 'websocket-read':
        case 'websocket-ping':
        case 'script': {
          const { seed } = requests;
          const draw = responseTime({ latency: step.assumed, kneeConcurrency: null, seed, stream: step.name });
          emit({ op: 'busy', draw: () => draw(0) });
          break;
        }
        case 'repeat':
          repeat(step);
          break;
        case 'choose':
          choose(step);
          break;
        case 'group':
          flowOf(step.flow);
          break;
        case 'websocket-close':
          emit({ op: 'close' });
          break;
        default:
          unknown(step);
      }
    }
  };
  flowOf(flow);
  emit({ op: 'end' });
  return { instructions: out, loops };
}

/** A type of step that is forgotten above is an error of the compiler. */
function unknown(step: never): never {
  throw new Error(`no instructions for ${JSON.stringify(step)}`);
}
