import type { Step } from '../../spec/scenario.ts';
import { demandOf, turnsOf } from '../iteration-demand.ts';

/** Draws on a limit so long after their iteration has begun, waits left out; a share of one where a choice decides. */
export type DrawTime = { readonly offsetSeconds: number; readonly draws: number };

/** Draws that come within this time of each other count as one moment. */
const SAME_MOMENT_SECONDS = 1;
/** More moments than this for one limit are drawn together, so that curves stay small. */
const MOST_MOMENTS = 24;

/** When an iteration draws on a limit, at the assumed median times. */
export function drawTimes(flow: readonly Step[], limit: string): readonly DrawTime[] {
  const { times } = walk(flow, limit, 0, 1);
  const sorted = [...times].sort((a, b) => a.offsetSeconds - b.offsetSeconds);
  let within = SAME_MOMENT_SECONDS;
  let gathered = gather(sorted, within);
  while (gathered.length > MOST_MOMENTS) {
    within *= 2;
    gathered = gather(sorted, within);
  }
  return gathered;
}

type Walked = { readonly times: readonly DrawTime[]; readonly seconds: number };

function walk(flow: readonly Step[], limit: string, startSeconds: number, share: number): Walked {
  const times: DrawTime[] = [];
  let now = startSeconds;
  for (const step of flow) {
    const walked = walkStep(step, limit, now, share);
    times.push(...walked.times);
    now += walked.seconds;
  }
  return { times, seconds: now - startSeconds };
}

function walkStep(step: Step, limit: string, now: number, share: number): Walked {
  const { p50Seconds: seconds } = demandOf([step]);
  switch (step.type) {
    case 'group':
      return walk(step.flow, limit, now, share);
    case 'choose': {
      const total = step.options.reduce((sum, { weight }) => sum + weight, 0);
      const times = step.options.flatMap(({ weight, flow }) => walk(flow, limit, now, (share * weight) / total).times);
      return { times, seconds };
    }
    case 'repeat': {
      const turns = turnsOf(step);
      const turn = walk(step.flow, limit, now, share);
      return { times: repeated(turn.times, turns, seconds / turns), seconds };
    }
    case 'poll': {
      const { draws } = demandOf([step]);
      const first = { offsetSeconds: now, draws: share };
      return { times: repeated(draws.has(limit) ? [first] : [], draws.get(limit) ?? 0, step.everySeconds), seconds };
    }
    default: {
      const draws = demandOf([step]).draws.get(limit) ?? 0;
      return { times: draws > 0 ? [{ offsetSeconds: now, draws: draws * share }] : [], seconds };
    }
  }
}

/** The same moments, turn after turn; many turns in bundles. */
function repeated(times: readonly DrawTime[], turns: number, everySeconds: number): readonly DrawTime[] {
  const bundle = Math.max(1, Math.ceil(turns / MOST_MOMENTS));
  const out: DrawTime[] = [];
  for (let turn = 0; turn < turns; turn += bundle) {
    const together = Math.min(bundle, turns - turn);
    for (const { offsetSeconds, draws } of times)
      out.push({ offsetSeconds: offsetSeconds + turn * everySeconds, draws: draws * together });
  }
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
