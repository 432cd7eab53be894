import type { JtlRow } from './jtl-row.ts';

/** Prefix of the row that stands for a whole operation, with all its attempts and waits. */
export const OPERATION_PREFIX = 'op ';

/**
 * What a row of the results stands for. Rates and percentiles count one kind only: an operation holds its attempts,
 * a transaction the samples inside it, and the token calls belong to the client, not to the load.
 */
export type RowKind = 'attempt' | 'operation' | 'token' | 'transaction';

export function rowKind(row: JtlRow): RowKind {
  if (row.label.startsWith(OPERATION_PREFIX)) return 'operation';
  if (row.label === 'token') return 'token';
  return row.responseMessage.startsWith('Number of samples in transaction') ? 'transaction' : 'attempt';
}

/** The step a row belongs to. */
export const stepOf = (row: JtlRow): string =>
  row.label.startsWith(OPERATION_PREFIX) ? row.label.slice(OPERATION_PREFIX.length) : row.label;

/** `127.0.0.1:1099-update-schedules 1-12` → `update-schedules`: an engine's name before, numbers of group and thread behind. */
export const groupOf = (threadName: string): string => threadName.replace(/^[^\s:]+:\d+-/, '').replace(/ \d+-\d+$/, '');
