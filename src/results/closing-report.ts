/** What the runtime of a plan counted, as it says when a run ends. All are operations but the last two. */
export type ClosingReport = {
  readonly started: number;
  readonly ok: number;
  /** Every other outcome. */
  readonly failed: number;
  /** Still held back when the load ended: nothing of them was sent, and they have no row. */
  readonly unsent: number;
  readonly attempts: number;
  readonly retries: number;
};

const LINE = /: operations (\d+), ok (\d+), failed (\d+), unsent (\d+), attempts (\d+), retries (\d+)$/gm;

/** `jmeter.log` → the runtime's last words; null when there are none: a plan without a runtime, or one that was killed. */
export function closingReport(log: string): ClosingReport | null {
  const last = [...log.matchAll(LINE)].at(-1);
  if (!last) return null;
  const [started = 0, ok = 0, failed = 0, unsent = 0, attempts = 0, retries = 0] = last.slice(1).map(Number);
  return { started, ok, failed, unsent, attempts, retries };
}
