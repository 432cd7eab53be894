export type LimitScope = 'token' | 'client' | 'user' | 'org' | 'ip';

type LimitBase = {
  readonly name: string;
  readonly scope: LimitScope;
  readonly safety: number;
  /** Requests per second that others already use; 0 for none. */
  readonly backgroundPerSecond: number;
};
export type Limit =
  | (LimitBase & { readonly type: 'fixed-window'; readonly allow: number; readonly perSeconds: number })
  | (LimitBase & { readonly type: 'sliding-window'; readonly allow: number; readonly perSeconds: number })
  | (LimitBase & { readonly type: 'token-bucket'; readonly ratePerSecond: number; readonly burst: number })
  | (LimitBase & { readonly type: 'concurrency'; readonly max: number });
