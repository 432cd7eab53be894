import type { Scenario } from '../../spec/scenario.ts';
import type { CredentialCheck } from '../auth/credentials.ts';
import type { Delays } from '../delays.ts';
import type { Jobs } from '../jobs.ts';
import type { LimitBook } from '../limiters/limit-book.ts';
import type { MockSummary } from '../mock-event.ts';
import type { Answer, RejectionPlan } from '../responses/rejection-plan.ts';
import type { Bases } from '../responses/slot.ts';
import type { RouteTable } from '../routes/route-table.ts';
import type { GroundTruth } from '../truth/ground-truth.ts';

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
  readonly error: (status: number, message: string) => Answer;
  readonly serials: { readonly next: () => number; readonly last: () => number };
  /** Requests being answered, for the knee. */
  readonly work: { current: number };
  /** Known once the listeners have their ports. */
  readonly bases: () => Bases;
  readonly summary: () => MockSummary;
};
