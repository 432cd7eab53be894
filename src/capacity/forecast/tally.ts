/** What became of one step's operations and attempts. */
export type StepTally = {
  readonly workload: string;
  readonly step: string;
  /** Attempts of it are requests or handshakes; frames on an open socket are not. */
  readonly isAttempt: boolean;
  attempts: number;
  admitted: number;
  rejected: number;
  /** Attempts that followed a poll which found its job at work: due, and no retries. */
  pending: number;
  /** Operations by their end. `unsent` never left a gate; `unfinished` were under way at the end of their hold. */
  ok: number;
  failed: number;
  gaveUp: number;
  unsent: number;
  unfinished: number;
  /** Seconds spent at gates, and before retries. */
  gateSeconds: number;
  waitSeconds: number;
};

export const createTally = (workload: string, step: string, isAttempt: boolean): StepTally => ({
  ...{ workload, step, isAttempt, attempts: 0, admitted: 0, rejected: 0, pending: 0 },
  ...{ ok: 0, failed: 0, gaveUp: 0, unsent: 0, unfinished: 0, gateSeconds: 0, waitSeconds: 0 },
});
