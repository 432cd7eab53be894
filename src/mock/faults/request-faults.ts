import { createRandom, type Random } from '../../capacity/random.ts';
import { type ResponseTime, responseTime } from '../../capacity/response-time.ts';
import type { RequestFault } from '../../spec/scenario.ts';
import { type Fate, untouched } from './fate.ts';

/** The faults of requests that are going on. */
export type RequestFaults = {
  readonly begin: (fault: RequestFault) => void;
  readonly end: (fault: RequestFault) => void;
  /** What becomes of a request to one of these steps. Of two faults of one type the first one counts. */
  readonly meet: (steps: readonly { readonly names: readonly string[] }[]) => Fate;
};

/** The name under which faults find the token endpoint, which is no step. */
export const tokenEndpoint: readonly { readonly names: readonly string[] }[] = [{ names: ['token'] }];

type Active = {
  readonly fault: RequestFault;
  readonly random: Random;
  readonly time: ResponseTime | null;
  /** Requests of its steps that it still lasts; null for no end. */
  left: number | null;
};

export function createRequestFaults(all: readonly RequestFault[], seed: number): RequestFaults {
  let active: readonly Active[] = [];
  const end = (fault: RequestFault): void => {
    active = active.filter((one) => one.fault !== fault);
  };

  const begin = (fault: RequestFault): void => {
    const stream = `fault/${all.indexOf(fault)}`;
    const time =
      fault.type === 'latency'
        ? responseTime({ latency: fault.latency, kneeConcurrency: null, seed, stream: `${stream}/time` })
        : null;
    // In the order of the spec, whatever began first.
    active = [...active, { fault, random: createRandom(seed, stream), time, left: fault.requests }].sort(
      (a, b) => all.indexOf(a.fault) - all.indexOf(b.fault),
    );
  };

  const meet: RequestFaults['meet'] = (steps) => {
    if (active.length === 0) return untouched;
    let fate = untouched;
    for (const one of active) {
      const { fault } = one;
      if (!isAimedAt(fault, steps)) continue;
      if (one.left !== null && --one.left === 0) end(fault);
      if (fault.share < 1 && one.random() >= fault.share) continue;
      fate = changed(fate, one);
    }
    return fate;
  };
  return { begin, end, meet };
}

function isAimedAt({ steps: wanted }: RequestFault, steps: Parameters<RequestFaults['meet']>[0]): boolean {
  if (wanted === null) return steps !== tokenEndpoint;
  return steps.some(({ names }) => names.some((name) => wanted.includes(name)));
}

function changed(fate: Fate, { fault, time }: Active): Fate {
  switch (fault.type) {
    case 'latency':
      return { ...fate, seconds: fate.seconds ?? time?.(0) ?? null };
    case 'status':
      return { ...fate, status: fate.status ?? fault };
    case 'reset':
      return { ...fate, reset: fate.reset ?? fault };
    case 'slow-body':
      return { ...fate, slowBody: fate.slowBody ?? fault };
  }
}
