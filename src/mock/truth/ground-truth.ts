import { createSlidingPeak } from '../../capacity/sliding-peak.ts';
import type { LimitBook } from '../limiters/limit-book.ts';
import type { MockEvent, MockEventKind, MockSummary } from '../mock-event.ts';
import { nowMs, threeDecimals } from './clock.ts';
import type { Correlation } from './correlation.ts';
import { createOperationLedger } from './operation-ledger.ts';

/** An attempt that has arrived and is not answered yet. */
export type Attempt = {
  readonly kind: MockEventKind;
  readonly arrivedMs: number;
  readonly method: string;
  readonly path: string;
  readonly correlation: Correlation | null;
  readonly inFlight: number;
  /** Body read so far. */
  bytes: number;
  /** First step of those it may belong to; narrowed down when the body is known. */
  step: { readonly workload: string; readonly step: string } | null;
  admitted: boolean;
  limit: string | null;
  retryAfter: number | null;
  /** Tells the refusing limit when the wait that its refusal told is over. */
  onTold: ((untilSeconds: number) => void) | null;
  fault: string | null;
  /** Set where the work is done but no success leaves. */
  processed: boolean;
  /** Several successes of one operation are what a poll is. */
  repeats: boolean;
  done: boolean;
};

export type Arrival = Pick<Attempt, 'kind' | 'method' | 'path' | 'correlation'> & {
  readonly step: Attempt['step'];
  readonly repeats?: boolean;
};

export type GroundTruth = {
  readonly arrive: (arrival: Arrival) => Attempt;
  /** Logs the attempt with its answer; only the first call counts. */
  readonly finish: (attempt: Attempt, status: number) => void;
  /** What is not answered yet dies of this fault. */
  readonly blame: (fault: string) => void;
  /** A value came twice that may come only once. */
  readonly duplicateId: () => void;
  /** Logs all that is not answered yet, with status 0, and nothing from then on. */
  readonly close: () => void;
  /** Logs something that is not a request: a frame, a close. */
  readonly note: (
    event: Pick<MockEvent, 't' | 'kind' | 'method' | 'path' | 'status' | 'bytes' | 'ms'> & Partial<MockEvent>,
  ) => void;
  readonly summary: () => Omit<MockSummary, 'openSockets' | 'pings' | 'pongs'>;
};

type Counts = { attempts: number; admitted: number; rejected: number };

export function createGroundTruth(book: LimitBook, listener: (event: MockEvent) => void): GroundTruth {
  let closed = false;
  const onEvent = (event: MockEvent): void => {
    if (!closed) listener(event);
  };
  const ledger = createOperationLedger();
  const peak = createSlidingPeak(1000);
  const perStep = new Map<string, Counts>();
  const counts = {
    ...{ attempts: 0, admitted: 0, rejected: 0, early: 0, duplicates: 0, duplicateIds: 0 },
    ...{ tokenCalls: 0, unmatched: 0 },
  };
  const open = new Set<Attempt>();
  let firstAt: number | null = null;
  let lastAt: number | null = null;

  const arrive: GroundTruth['arrive'] = (arrival) => {
    const arrivedMs = nowMs();
    if (isAttempt(arrival.kind)) {
      peak.note(arrivedMs);
      firstAt ??= threeDecimals(arrivedMs);
      lastAt = threeDecimals(arrivedMs);
    }
    // Field by field: copying the arrival would cost more than all the rest of it.
    const attempt: Attempt = {
      kind: arrival.kind,
      method: arrival.method,
      path: arrival.path,
      correlation: arrival.correlation,
      step: arrival.step,
      arrivedMs,
      inFlight: open.size + 1,
      bytes: 0,
      admitted: false,
      limit: null,
      retryAfter: null,
      onTold: null,
      fault: null,
      processed: false,
      repeats: arrival.repeats ?? false,
      done: false,
    };
    open.add(attempt);
    return attempt;
  };

  const count = (attempt: Attempt): void => {
    if (attempt.kind === 'token') counts.tokenCalls++;
    if (attempt.kind === 'unmatched') counts.unmatched++;
    if (!isAttempt(attempt.kind)) return;
    add(counts, attempt);
    const name = attempt.step?.step ?? '';
    const step = perStep.get(name) ?? { attempts: 0, admitted: 0, rejected: 0 };
    perStep.set(name, step);
    add(step, attempt);
  };

  const finish: GroundTruth['finish'] = (attempt, status) => {
    if (attempt.done) return;
    attempt.done = true;
    open.delete(attempt);
    const answeredMs = nowMs();
    const operation = attempt.correlation?.operation ?? null;
    const key = `${attempt.step?.step ?? ''}\n${operation}`;
    const early = operation !== null && ledger.isEarly(key, attempt.arrivedMs);
    const processed = attempt.processed || isSuccess(status);
    const duplicate = operation !== null && processed && !attempt.repeats && ledger.succeed(key);
    if (attempt.retryAfter !== null && status !== 0) {
      const untilMs = answeredMs + attempt.retryAfter * 1000;
      attempt.onTold?.(untilMs / 1000);
      if (operation !== null) ledger.refuse(key, untilMs);
    }
    if (early) counts.early++;
    if (duplicate) counts.duplicates++;
    count(attempt);
    onEvent({
      t: threeDecimals(attempt.arrivedMs),
      kind: attempt.kind,
      workload: attempt.step?.workload ?? null,
      step: attempt.step?.step ?? null,
      method: attempt.method,
      path: attempt.path,
      status,
      limit: attempt.limit,
      retryAfter: attempt.retryAfter,
      operation,
      attempt: attempt.correlation?.attempt ?? null,
      early,
      processed,
      duplicate,
      fault: attempt.fault,
      inFlight: attempt.inFlight,
      bytes: attempt.bytes,
      ms: threeDecimals(answeredMs - attempt.arrivedMs),
    });
  };

  const close = (): void => {
    for (const attempt of open) finish(attempt, 0);
    closed = true;
  };

  const note: GroundTruth['note'] = (event) =>
    onEvent({
      workload: null,
      step: null,
      limit: null,
      retryAfter: null,
      operation: null,
      attempt: null,
      early: false,
      processed: false,
      duplicate: false,
      fault: null,
      inFlight: open.size,
      ...event,
      t: threeDecimals(event.t),
      ms: threeDecimals(event.ms),
    });

  const summary: GroundTruth['summary'] = () => ({
    ...counts,
    perStep: Object.fromEntries([...perStep].map(([name, step]) => [name, { ...step }])),
    limits: book.summary(),
    peakPerSecond: peak.peak(),
    inFlight: open.size,
    firstAt,
    lastAt,
  });

  const blame: GroundTruth['blame'] = (fault) => {
    for (const attempt of open) attempt.fault = fault;
  };
  const duplicateId = (): void => {
    counts.duplicateIds++;
  };

  return { arrive, finish, blame, duplicateId, close, note, summary };
}

export const isSuccess = (status: number): boolean => (status >= 200 && status < 300) || status === 101;

export const isAttempt = (kind: MockEventKind): boolean => kind === 'http' || kind === 'websocket-open';

function add(counts: Counts, attempt: Attempt): void {
  counts.attempts++;
  if (attempt.admitted) counts.admitted++;
  if (attempt.limit !== null) counts.rejected++;
}
