import { createTimeQueue } from './limiters/time-queue.ts';

/** Most moments seen in any span of a length; the unit of `moment` is that of `span`. */
export type SlidingPeak = { readonly note: (moment: number) => void; readonly peak: () => number };

export function createSlidingPeak(span: number): SlidingPeak {
  const recent = createTimeQueue();
  let peak = 0;
  return {
    note: (moment) => {
      recent.dropUpTo(moment - span);
      recent.add(moment);
      if (recent.size() > peak) peak = recent.size();
    },
    peak: () => peak,
  };
}
