/** A queue of ascending moments that forgets the old ones cheaply. */
export type TimeQueue = {
  readonly add: (moment: number) => void;
  /** Drops every moment that is not later than this one. */
  readonly dropUpTo: (moment: number) => void;
  readonly size: () => number;
  readonly oldest: () => number | undefined;
};

export function createTimeQueue(): TimeQueue {
  let moments: number[] = [];
  let head = 0;
  return {
    add: (moment) => {
      moments.push(moment);
    },
    dropUpTo: (moment) => {
      while (head < moments.length && (moments[head] as number) <= moment) head++;
      // Shifting one by one would be quadratic; the array is cut when half of it is stale.
      if (head > 1024 && head * 2 > moments.length) {
        moments = moments.slice(head);
        head = 0;
      }
    },
    size: () => moments.length - head,
    oldest: () => moments[head],
  };
}
