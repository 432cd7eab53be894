import type { IncomingHttpHeaders } from 'node:http';

/** Header by which a plan names the operation an attempt belongs to: `<operation id>;attempt=<n>`. */
const correlationHeader = 'x-loadwright-operation';

export type Correlation = { readonly operation: string; readonly attempt: number | null };

/** Reads the header; a value without an attempt number is an operation all the same. */
export function readCorrelation(headers: IncomingHttpHeaders): Correlation | null {
  const value = headers[correlationHeader];
  if (typeof value !== 'string' || value === '') return null;
  const match = /^(.+);\s*attempt=(\d{1,9})$/.exec(value);
  return match ? { operation: match[1] as string, attempt: Number(match[2]) } : { operation: value, attempt: null };
}
