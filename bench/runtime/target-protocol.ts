import type { MockEvent, MockSummary } from '../../src/mock/mock-event.ts';
import type { SpecFiles } from '../../test/support/scenario-of.ts';

/** Everything, or only when requests arrived; the second costs the target next to nothing. */
export type Recording = 'events' | 'arrivals';

export type ToTarget =
  | {
      readonly type: 'start';
      readonly spec: object;
      readonly files: SpecFiles;
      readonly recording: Recording;
    }
  | { readonly type: 'stop' };

export type FromTarget =
  | { readonly type: 'started'; readonly properties: Readonly<Record<string, string>> }
  | { readonly type: 'failed'; readonly why: string }
  | ({ readonly type: 'stopped' } & Recorded);

export type Recorded = {
  /** Empty unless they were asked for. */
  readonly events: readonly MockEvent[];
  /** Epoch milliseconds at which requests to routes and socket openings arrived, ascending. */
  readonly arrivals: Float64Array;
  readonly summary: MockSummary;
};
