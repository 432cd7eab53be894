import type { Phase } from '../scenario.ts';
import { durationSeconds } from '../units/duration.ts';

/** Phases one after another, in the order written. */
export function resolvePhases(specs: Readonly<Record<string, string>> = {}): readonly Phase[] {
  let startSeconds = 0;
  return Object.entries(specs).map(([name, duration]) => {
    const phase = { name, startSeconds, endSeconds: startSeconds + durationSeconds(duration) };
    startSeconds = phase.endSeconds;
    return phase;
  });
}

/** The span of neighbouring phases; undefined when one of them does not exist. */
export function spanOf(
  during: readonly string[],
  phases: readonly Phase[],
): { startSeconds: number; seconds: number } | undefined {
  const chosen = during.map((name) => phases.find((phase) => phase.name === name));
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (!first || !last || chosen.includes(undefined)) return undefined;
  return { startSeconds: first.startSeconds, seconds: last.endSeconds - first.startSeconds };
}
