import { turnsOf } from '../capacity/iteration-demand.ts';
import type { Step } from '../spec/scenario.ts';

/** Good rows by step that an iteration leaves when it came to its end. */
export type Rows = ReadonlyMap<string, number>;

/** What an iteration must have left behind to count as complete. */
export type Requirement = {
  readonly rows: Rows;
  /** Of these, so many whole options each. */
  readonly choices: readonly { readonly times: number; readonly options: readonly Rows[] }[];
};

/**
 * Rows of a complete iteration. A step that opens a socket is not among them, since it does nothing while the thread's socket
 * is open; nor is a choice with an option that leaves no row. Inside an option only its own steps count, not further choices.
 */
export function requirementOf(flow: readonly Step[]): Requirement {
  const rows = new Map<string, number>();
  const choices: { times: number; options: readonly Rows[] }[] = [];
  const walk = (steps: readonly Step[], times: number): void => {
    for (const step of steps) {
      if (step.type === 'group') walk(step.flow, times);
      else if (step.type === 'repeat') walk(step.flow, times * turnsOf(step));
      else if (step.type === 'choose') {
        const options = step.options.map((option) => requirementOf(option.flow).rows);
        if (options.every(({ size }) => size > 0)) choices.push({ times, options });
      } else if (step.type !== 'pause' && step.type !== 'websocket-open') {
        rows.set(step.name, (rows.get(step.name) ?? 0) + times);
      }
    }
  };
  walk(flow, 1);
  return { rows, choices };
}

/** How often all of these rows are there. */
const timesSeen = (wanted: Rows, seen: Rows): number =>
  Math.min(...[...wanted].map(([label, count]) => Math.floor((seen.get(label) ?? 0) / count)));

export const isMet = ({ rows, choices }: Requirement, seen: Rows): boolean =>
  timesSeen(rows, seen) >= 1 &&
  choices.every(({ times, options }) => options.reduce((sum, option) => sum + timesSeen(option, seen), 0) >= times);
