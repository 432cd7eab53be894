import type { RequestFault } from '../../spec/scenario.ts';

type Of<T extends RequestFault['type']> = Extract<RequestFault, { readonly type: T }>;

/** What faults make of one request; each null for nothing. */
export type Fate = {
  /** Seconds to the answer instead of its own. */
  readonly seconds: number | null;
  readonly status: Of<'status'> | null;
  readonly reset: Of<'reset'> | null;
  readonly slowBody: Of<'slow-body'> | null;
};

export const untouched: Fate = { seconds: null, status: null, reset: null, slowBody: null };
