import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setInterval } from 'node:timers/promises';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Host } from '../engine/host.ts';
import { type JMeterEnd, launchJMeter } from '../engine/launch-jmeter.ts';
import { type ClosingReport, closingReport } from '../results/closing-report.ts';
import type { JtlRow } from '../results/jtl-row.ts';
import { followResults } from './follow-results.ts';
import { runFindings } from './run-findings.ts';
import { LOG_FILE, RESULTS_FILE } from './run-folder.ts';

export type PlanRun = {
  readonly host: Host;
  /** JMeter's home. */
  readonly home: string;
  readonly planFile: string;
  readonly propertiesFiles: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
  /** Where results and log go. */
  readonly folder: string;
  readonly timeoutSeconds: number;
  readonly signal: AbortSignal;
  readonly onRow: (row: JtlRow) => void;
  /** Once JMeter has read its properties. */
  readonly onStarted: () => void;
  /** Each second, after the rows written so far have been handed on. */
  readonly onTick: () => void;
};

export type PlanRunEnd = {
  readonly ended: JMeterEnd['ended'];
  readonly closing: ClosingReport | null;
  readonly diagnostics: readonly Diagnostic[];
};

const TICK_MS = 1000;

async function followUntil(done: Promise<unknown>, catchUp: () => Promise<void>, onTick: () => void): Promise<void> {
  const controller = new AbortController();
  void done.finally(() => controller.abort());
  try {
    for await (const _ of setInterval(TICK_MS, undefined, { signal: controller.signal })) {
      await catchUp();
      onTick();
    }
  } catch (error) {
    if (!controller.signal.aborted) throw error;
  }
}

/** Runs a plan headless to its end, reads its results as they come, and says what went wrong. */
export async function runPlan(run: PlanRun): Promise<Outcome<PlanRunEnd>> {
  let isStarted = false;
  const launched = await launchJMeter({
    host: run.host,
    home: run.home,
    cwd: run.folder,
    planFile: run.planFile,
    resultsFile: join(run.folder, RESULTS_FILE),
    logFile: join(run.folder, LOG_FILE),
    propertiesFiles: run.propertiesFiles,
    properties: run.properties,
    jvmArgs: [],
    timeoutMs: run.timeoutSeconds * 1000,
    signal: run.signal,
    onLine: () => {
      if (!isStarted) run.onStarted();
      isStarted = true;
    },
  });
  const jmeter = launched.value;
  if (!jmeter) return { diagnostics: launched.diagnostics };
  const results = followResults(join(run.folder, RESULTS_FILE), run.onRow);
  try {
    await followUntil(jmeter.done, results.catchUp, run.onTick);
  } finally {
    await jmeter.stop();
  }
  const end = await jmeter.done;
  const log = await readFile(join(run.folder, LOG_FILE), 'utf8').catch(() => '');
  const found = runFindings({ end, log, results: await results.end(), timeoutSeconds: run.timeoutSeconds });
  return {
    value: { ended: end.ended, closing: closingReport(log), diagnostics: found },
    diagnostics: launched.diagnostics,
  };
}
