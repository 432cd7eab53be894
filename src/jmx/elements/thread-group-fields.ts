import { bool, checked, optionalWhole, whole } from '../fields.ts';
import { loops } from './main-controller.ts';
import { onSampleError } from './on-sample-error.ts';

/** What the three plain thread groups share; duration and delay count only with `scheduler`. */
export const threadGroupFields = {
  numThreads: whole('intProp', 'ThreadGroup.num_threads', 1),
  rampTimeSeconds: whole('intProp', 'ThreadGroup.ramp_time', 1),
  durationSeconds: optionalWhole('longProp', 'ThreadGroup.duration'),
  delaySeconds: optionalWhole('longProp', 'ThreadGroup.delay'),
  sameUserOnNextIteration: bool('ThreadGroup.same_user_on_next_iteration', true),
  scheduler: checked('ThreadGroup.scheduler'),
  onSampleError,
  loops,
} as const;
