import type { Auth } from '../../spec/scenario.ts';
import type { Limiter } from '../limiters/limiter.ts';
import { RENEW_AT, standInLifeSeconds } from '../token-life.ts';
import type { GateModel } from './gate-model.ts';
import type { TargetModel } from './target-model.ts';

/** Calls to the token endpoint draw on the limits that `auth` names; they are no attempts of a step. */
export type TokenRenewals = {
  /** An attempt leaves with this token: the call for the next one goes before it, when it is time. */
  readonly use: (token: number, nowSeconds: number) => void;
  readonly calls: () => number;
};

/** One call for each token before the load starts, then one when its life is nearly over and somebody needs it. */
export function createTokenRenewals(args: {
  readonly auth: Auth;
  readonly timeScale: number;
  readonly target: TargetModel;
  readonly gatesOf: (limits: readonly string[]) => readonly (readonly GateModel[])[];
}): TokenRenewals | null {
  const { auth, timeScale, target } = args;
  if (auth.type !== 'oauth2-client-credentials') return null;
  const life = timeScale === 1 ? auth.expiresInSeconds : standInLifeSeconds(auth.expiresInSeconds, timeScale);
  const limiters = target.limitersOf(auth.limits);
  const gates = args.gatesOf(auth.limits);
  const dueSeconds = new Float64Array(limiters.length);
  const hasSlot = new Uint8Array(limiters.length);
  let calls = 0;
  const call = (token: number, nowSeconds: number): void => {
    calls++;
    const refusedSeconds = target.draw(limiters[token] as readonly Limiter[], nowSeconds);
    dueSeconds[token] = nowSeconds + (refusedSeconds > 0 ? refusedSeconds : life * RENEW_AT);
  };
  for (let token = 0; token < limiters.length; token++) call(token, 0);
  return {
    use: (token, nowSeconds) => {
      if (nowSeconds < (dueSeconds[token] as number)) return;
      // The call has to pass the plan's gates; until its slot comes the old token still serves.
      if (hasSlot[token] === 0) {
        let slot = nowSeconds;
        for (const gate of gates[token] as readonly GateModel[]) slot = Math.max(slot, gate.reserve(nowSeconds));
        if (slot > nowSeconds) {
          hasSlot[token] = 1;
          dueSeconds[token] = slot;
          return;
        }
      }
      hasSlot[token] = 0;
      call(token, nowSeconds);
    },
    calls: () => calls,
  };
}
