import type { Auth } from '../../spec/scenario.ts';
import type { Limiter } from '../limiters/limiter.ts';
import { RENEW_AT, standInLifeSeconds, usableSeconds } from '../token-life.ts';
import type { GateModel } from './gate-model.ts';
import type { TargetModel } from './target-model.ts';

/** Calls to the token endpoint draw on the limits that `auth` names; they are no attempts of a step. */
export type TokenRenewals = {
  /**
   * Somebody wants to leave with this token, and calls for it where it is time and a call may leave. Gives this moment where
   * the token is alive, else one at which to look again.
   */
  readonly readySeconds: (token: number, nowSeconds: number) => number;
  readonly calls: () => number;
};

/**
 * The first token is there before the load starts; each other one is called for when somebody needs it, and all of them again
 * when 80 % of their life is over. Calls pass their gates whatever the intent; until its slot comes the old token serves, as
 * long as it lives.
 */
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
  /** When the next call for a token may leave, or asks for a slot. */
  const dueSeconds = new Float64Array(limiters.length);
  const hasSlot = new Uint8Array(limiters.length);
  const deadSeconds = new Float64Array(limiters.length).fill(Number.NEGATIVE_INFINITY);
  let calls = 0;
  const call = (token: number, nowSeconds: number): void => {
    calls++;
    hasSlot[token] = 0;
    const refusedSeconds = target.draw(limiters[token] as readonly Limiter[], nowSeconds);
    dueSeconds[token] = nowSeconds + (refusedSeconds > 0 ? refusedSeconds : life * RENEW_AT);
    if (refusedSeconds === 0) deadSeconds[token] = nowSeconds + usableSeconds(life);
  };
  const slotOf = (token: number, nowSeconds: number): number =>
    (gates[token] as readonly GateModel[]).reduce((slot, gate) => Math.max(slot, gate.reserve(nowSeconds)), nowSeconds);
  slotOf(0, 0);
  call(0, 0);
  return {
    readySeconds: (token, nowSeconds) => {
      if (nowSeconds >= (dueSeconds[token] as number)) {
        const slot = hasSlot[token] === 1 ? nowSeconds : slotOf(token, nowSeconds);
        if (slot > nowSeconds) {
          hasSlot[token] = 1;
          dueSeconds[token] = slot;
        } else {
          call(token, nowSeconds);
        }
      }
      return nowSeconds < (deadSeconds[token] as number) ? nowSeconds : (dueSeconds[token] as number);
    },
    calls: () => calls,
  };
}
