import type { Scenario } from '../../spec/scenario.ts';
import type { CredentialCheck } from '../auth/credentials.ts';
import type { Delays } from '../delays.ts';
import type { FaultClock } from '../faults/fault-clock.ts';
import type { RequestFaults } from '../faults/request-faults.ts';
import type { Jobs } from '../jobs.ts';
import type { LimitBook } from '../limiters/limit-book.ts';
import type { MockSummary } from '../mock-event.ts';
import type { FaultAnswer } from '../responses/fault-answer.ts';
import type { Answer, RejectionPlan } from '../responses/rejection-plan.ts';
import type { Bases } from '../responses/slot.ts';
import type { RouteTable } from '../routes/route-table.ts';
import type { OpenSockets } from '../sockets/open-sockets.ts';
import type { GroundTruth } from '../truth/ground-truth.ts';
import type { UniqueValues } from '../unique-values.ts';

/** Everything the listeners share. */
export type Stage = {
  readonly scenario: Scenario;
  readonly routes: RouteTable;
  readonly book: LimitBook;
  readonly truth: GroundTruth;
  readonly jobs: Jobs;
  readonly delays: Delays;
  readonly credentials: CredentialCheck;
  readonly rejection: RejectionPlan;
  readonly faultAnswer: FaultAnswer;
  readonly unique: UniqueValues;
  readonly clock: FaultClock;
  readonly faults: RequestFaults;
  readonly sockets: OpenSockets;
  readonly error: (status: number, message: string) => Answer;
  readonly serials: { readonly next: () => number; readonly last: () => number };
  /** Requests being answered, for the knee. */
  readonly work: { current: number };
  /** Known once the listeners have their ports. */
  readonly bases: () => Bases;
  readonly summary: () => MockSummary;
};
