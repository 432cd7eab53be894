/** Something in a scenario that the stand-in cannot play. Like a diagnostic: where, what was read, what to write instead. */
export type SetupProblem = {
  /** JSON pointer of the step in the spec. */
  readonly pointer: string;
  readonly step: string;
  readonly message: string;
  readonly hint: string;
};

/** Thrown by `startMock` before anything listens, with all problems at once. */
export class MockSetupError extends Error {
  override readonly name = 'MockSetupError';
  readonly problems: readonly SetupProblem[];

  constructor(problems: readonly SetupProblem[]) {
    super(problems.map(({ step, message, hint }) => `${step}: ${message}; ${hint}`).join('\n'));
    this.problems = problems;
  }
}
