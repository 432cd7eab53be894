import type { Scenario } from '../../spec/scenario.ts';
import { inFlight } from '../quota/in-flight.ts';
import type { Sizing } from '../size-workload.ts';
import type { HeldCurve, LevelSpan } from '../timed-span.ts';
import { heldAtOnce } from './at-once.ts';
import type { LevelPiece } from './level.ts';
import { holdEndSeconds } from './load-starts.ts';

/** Chords that stand for a bent piece: a ramp bends the level for as long as one request takes. */
const CHORDS = 8;

/** What each workload has in flight of a concurrency limit over time, by Little's law; those that have nothing are left out. */
export function heldCurves(scenario: Scenario, sizings: readonly Sizing[], limit: string): readonly HeldCurve[] {
  return scenario.workloads.flatMap((workload, index) => {
    const sizing = sizings[index] as Sizing;
    const pieces = sizing.demand.draws.has(limit)
      ? inFlight(heldAtOnce(workload, sizing, { limit }, 'p50Seconds', true))
      : [];
    // Those who come slowly are counted from when they come, and all leave with the hold.
    const end = workload.load.type === 'users' ? holdEndSeconds(workload) : null;
    const last = end ?? Number.POSITIVE_INFINITY;
    const spans = pieces.flatMap((piece) => chordsOf(cut(piece, last))).filter(({ from, to }) => from > 0 || to > 0);
    return spans.length === 0 ? [] : [{ source: workload.name, spans }];
  });
}

const cut = (piece: LevelPiece, endSeconds: number): LevelPiece =>
  piece.endSeconds <= endSeconds ? piece : { ...piece, endSeconds: Math.max(piece.startSeconds, endSeconds) };

function chordsOf({ startSeconds, endSeconds, level, perSecond, slope }: LevelPiece): readonly LevelSpan[] {
  const chords = slope === 0 ? 1 : CHORDS;
  const moment = (place: number): number =>
    place === chords ? endSeconds : startSeconds + ((endSeconds - startSeconds) * place) / chords;
  const levelAt = (seconds: number): number => {
    const x = seconds - startSeconds;
    // What the sums leave of nothing is not in flight.
    const there = level + (perSecond === 0 ? 0 : perSecond * x) + (slope === 0 ? 0 : (slope * x * x) / 2);
    return there > 1e-9 * Math.max(1, level) ? there : 0;
  };
  if (!(endSeconds > startSeconds)) return [];
  return Array.from({ length: chords }, (_, place) => {
    const [from, to] = [moment(place), moment(place + 1)];
    return { startSeconds: from, endSeconds: to, from: levelAt(from), to: levelAt(to) };
  });
}
