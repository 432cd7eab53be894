import { answerLost, endsInDoubt } from './doubtful.ts';
import type { JtlRow } from './jtl-row.ts';

export type OperationTracker = {
  /** Takes the row of an attempt. */
  readonly attempt: (row: JtlRow) => void;
  /** Takes the row of an operation; true when it failed and nobody knows whether it was done. */
  readonly operation: (row: JtlRow) => boolean;
  /** Operations with attempts and without a row of their own: the engine was killed over them. */
  readonly withoutRow: () => number;
};

/**
 * Follows operations from attempt to attempt. An operation's row stands before that of its last attempt, and later rows of
 * its thread may still carry its id, so a thread's last finished operation is remembered. Memory: operations under way.
 */
export function operationTracker(): OperationTracker {
  const open = new Set<string>();
  const lost = new Set<string>();
  const finished = new Map<string, string>();
  return {
    attempt: (row) => {
      if (row.operation === '' || finished.get(row.threadName) === row.operation) return;
      open.add(row.operation);
      if (answerLost(row)) lost.add(row.operation);
    },
    operation: (row) => {
      open.delete(row.operation);
      finished.set(row.threadName, row.operation);
      const hasLost = lost.delete(row.operation);
      return !row.success && (hasLost || endsInDoubt(row));
    },
    withoutRow: () => open.size,
  };
}
