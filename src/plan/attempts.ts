import { forEachController } from '../jmx/elements/index.ts';
import type { JmxNode } from '../jmx/tree.ts';
import type { Governed } from './runtime-step.ts';
import { settleAssertion } from './scripts.ts';

/** The judging assertion of a governed sampler; nothing for a bare one. */
export const settleOf = (governed: Governed | null): readonly JmxNode[] =>
  governed === null ? [] : [settleAssertion(governed.key)];

/**
 * The loop over the attempts of one operation. lw_try_1 always exists; settling adds lw_try_2, lw_try_3 … for as long
 * as another attempt is allowed. Without the runtime, or with an error in it, exactly one attempt is made.
 */
export function attempts(name: string, governed: Governed | null, sampler: JmxNode): JmxNode {
  if (governed === null || !governed.repeats) return sampler;
  return forEachController(
    {
      name: `attempts of ${name}`,
      ...(governed.mostTurns !== null && { comments: `At most ${governed.mostTurns} attempts.` }),
      inputVariable: 'lw_try',
      outputVariable: 'lw_turn',
      ...(governed.turns !== null && { endIndex: governed.turns }),
    },
    [sampler],
  );
}
