import type { JtlRow } from './jtl-row.ts';

/** Attempts that were sent and whose answer never came, by class. */
const LOST: ReadonlySet<string> = new Set(['connection', 'timeout_read', 'ws_closed']);

/** Operations whose end nobody saw, by outcome: in flight when the engine stopped, or done with an answer that does not fit. */
const UNSEEN: ReadonlySet<string> = new Set(['unknown', 'assertion', ...LOST]);

/** A gateway that gave up on its target: the target may have done the work. */
const GATEWAY: ReadonlySet<string> = new Set(['502', '504']);

/** Did an attempt leave without an answer that says whether the work was done? Takes the row of an attempt. */
export const answerLost = ({ outcome, responseCode }: JtlRow): boolean =>
  LOST.has(outcome) || GATEWAY.has(responseCode);

/**
 * Is it unknown whether a failed operation was done, as far as its own row tells? An answer that got lost in an attempt
 * before the last is seen in that attempt's row only.
 */
export const endsInDoubt = (operation: JtlRow): boolean =>
  UNSEEN.has(operation.responseMessage) || answerLost(operation);
