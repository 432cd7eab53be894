import type { Step } from '../../spec/scenario.ts';
import { demandOf, type SocketOpen, socketAfter, turnsApart, turnsOf } from '../iteration-demand.ts';

/** Draws on a limit so long after their iteration has begun, waits left out; a share of one where a choice decides. */
export type DrawTime = { readonly offsetSeconds: number; readonly draws: number };

/** A draw, and how long it holds its permit: a request for its time, a socket until it is closed or the iteration ends. */
export type HoldTime = DrawTime & { readonly seconds: number };

/** More moments than this for one limit are drawn together, so that curves stay small. */
const MOST_MOMENTS = 24;

/** How finely draws are told apart: those within a time of each other count as one moment, and there are at most so many. */
export type Fineness = { readonly withinSeconds: number; readonly mostMoments: number };

/** For curves. */
const COARSE: Fineness = { withinSeconds: 1, mostMoments: MOST_MOMENTS };

/** When an iteration draws on a limit, at the assumed median times. */
export function drawTimes(flow: readonly Step[], limit: string, fineness: Fineness = COARSE): readonly DrawTime[] {
  const times = found(flow, limit, fineness.mostMoments).map(({ offsetSeconds, draws, turns }) => ({
    offsetSeconds,
    draws: draws * turns,
  }));
  let within = fineness.withinSeconds;
  let gathered = gather(times, within);
  while (gathered.length > fineness.mostMoments) {
    within = Math.max(1, within * 2);
    gathered = gather(times, within);
  }
  return gathered;
}

/** When an iteration takes permits of a concurrency limit, and for how long; of a bundle of turns, one for all their time. */
export const holdTimes = (flow: readonly Step[], limit: string): readonly HoldTime[] =>
  found(flow, limit, MOST_MOMENTS)
    .map(({ offsetSeconds, draws, seconds, turns }) => ({ offsetSeconds, draws, seconds: seconds * turns }))
    .filter(({ seconds }) => seconds > 0);

/** `turns`: so many turns of a loop that stand for themselves by one. */
type Found = HoldTime & { readonly turns: number };

type Place = {
  readonly seconds: number;
  readonly share: number;
  readonly turns: number;
  readonly socket: SocketOpen;
  /** Turns of a loop that are told apart here. */
  readonly apart: number;
};

/** Turns of a loop within loops that are told apart whatever they add up to. */
const LEAST_APART = 4;

function found(flow: readonly Step[], limit: string, mostMoments: number): readonly Found[] {
  const draws: Found[] = [];
  let open: readonly Found[] = [];
  const closeAt = (seconds: number): void => {
    for (const socket of open) draws.push({ ...socket, seconds: Math.max(0, seconds - socket.offsetSeconds) });
    open = [];
  };

  const walk = (steps: readonly Step[], from: Place): void => {
    let now = from;
    for (const step of steps) {
      walkStep(step, now);
      const seconds = now.seconds + demandOf([step], now.socket).p50Seconds;
      now = { ...now, seconds, socket: socketAfter([step], now.socket) };
    }
  };
  const walkStep = (step: Step, now: Place): void => {
    const { seconds: offsetSeconds, turns } = now;
    switch (step.type) {
      case 'group':
        walk(step.flow, now);
        break;
      case 'choose': {
        const total = step.options.reduce((sum, { weight }) => sum + weight, 0);
        for (const { weight, flow: inner } of step.options)
          walk(inner, { ...now, share: (now.share * weight) / total });
        break;
      }
      case 'repeat':
        repeat(step, now);
        break;
      case 'websocket-open':
        if (step.limits.includes(limit) && now.socket < 1)
          open = [...open, { offsetSeconds, draws: now.share * (1 - now.socket), seconds: 0, turns }];
        break;
      case 'websocket-close':
        closeAt(offsetSeconds);
        break;
      case 'poll': {
        const polls = demandOf([step]).requests;
        if (step.limits.includes(limit))
          for (const { first, together } of bundles(polls, now.apart))
            draws.push({
              offsetSeconds: offsetSeconds + first * step.everySeconds,
              ...{ draws: now.share, seconds: step.assumed.p50Seconds, turns: turns * together },
            });
        break;
      }
      default:
        if ('limits' in step && step.limits.includes(limit))
          draws.push({
            offsetSeconds,
            draws: now.share,
            seconds: 'assumed' in step ? step.assumed.p50Seconds : 0,
            turns,
          });
    }
  };
  /** Turns that find the socket in the same state are bundled where there are many. */
  const repeat = (step: Extract<Step, { type: 'repeat' }>, now: Place): void => {
    const draws = demandOf([step], now.socket).draws.get(limit) ?? 0;
    if (draws === 0 && open.length === 0) return;
    const turnSeconds = demandOf([step], now.socket).p50Seconds / turnsOf(step);
    let done = 0;
    for (const { before, turns } of turnsApart(step, now.socket)) {
      const bundled = bundles(turns, now.apart);
      const apart = Math.max(LEAST_APART, Math.floor(now.apart / bundled.length));
      for (const { first, together } of bundled)
        walk(step.flow, {
          seconds: now.seconds + (done + first) * turnSeconds,
          ...{ share: now.share, turns: now.turns * together, socket: before, apart },
        });
      done += turns;
    }
  };

  walk(flow, { seconds: 0, share: 1, turns: 1, socket: 0, apart: mostMoments });
  closeAt(demandOf(flow).p50Seconds);
  return draws.sort((a, b) => a.offsetSeconds - b.offsetSeconds);
}

/** So many turns one by one, or many of them in a few bundles. */
function bundles(turns: number, mostMoments: number): readonly { readonly first: number; readonly together: number }[] {
  const bundle = Math.max(1, Math.ceil(turns / mostMoments));
  const out: { first: number; together: number }[] = [];
  for (let first = 0; first < turns; first += bundle) out.push({ first, together: Math.min(bundle, turns - first) });
  return out;
}

function gather(times: readonly DrawTime[], withinSeconds: number): readonly DrawTime[] {
  const out: DrawTime[] = [];
  for (const time of times) {
    const last = out.at(-1);
    if (last !== undefined && time.offsetSeconds - last.offsetSeconds < withinSeconds)
      out[out.length - 1] = { ...last, draws: last.draws + time.draws };
    else out.push(time);
  }
  return out;
}
