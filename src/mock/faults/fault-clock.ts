import type { Fault } from '../../spec/scenario.ts';
import type { Delays } from '../delays.ts';

/** Begins and ends the faults of a scenario. Times count from the first request and follow the time scale. */
export type FaultClock = {
  /** Faults without a beginning of their own are there before anything has happened. */
  readonly start: () => void;
  /** A request to a route has arrived. */
  readonly arrived: () => void;
  /** A request to a route has been answered, or its client has left. */
  readonly answered: () => void;
};

export function createFaultClock(args: {
  readonly faults: readonly Fault[];
  readonly timeScale: number;
  readonly delays: Delays;
  readonly begin: (fault: Fault) => void;
  readonly end: (fault: Fault) => void;
}): FaultClock {
  const { faults, timeScale, delays } = args;
  const counted = faults
    .filter((fault) => fault.afterRequests !== null)
    .sort((a, b) => Number(a.afterRequests) - Number(b.afterRequests));
  let running = false;
  let answers = 0;

  const endInTime = (fault: Fault): void => {
    const seconds = 'forSeconds' in fault ? fault.forSeconds : null;
    if (seconds !== null) delays.after(seconds * timeScale * 1000, () => args.end(fault));
  };
  const begin = (fault: Fault): void => {
    args.begin(fault);
    endInTime(fault);
  };

  return {
    start: () => {
      for (const fault of faults) if (fault.atSeconds === null && fault.afterRequests === null) args.begin(fault);
    },
    arrived: () => {
      if (running) return;
      running = true;
      for (const fault of faults) {
        const { atSeconds, afterRequests } = fault;
        if (atSeconds !== null) delays.after(atSeconds * timeScale * 1000, () => begin(fault));
        else if (afterRequests === null) endInTime(fault);
      }
    },
    answered: () => {
      answers++;
      while (counted.length > 0 && answers >= Number(counted[0]?.afterRequests)) {
        const fault = counted.shift() as Fault;
        // The answer itself leaves first: a socket that was just opened is there to be closed.
        delays.soon(() => begin(fault));
      }
    },
  };
}
