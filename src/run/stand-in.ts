import { join } from 'node:path';
import { finding } from '../diagnostics/catalogue.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { openLog } from '../mock/log-writer.ts';
import { MockSetupError } from '../mock/setup-problem.ts';
import { type Mock, type MockOptions, startMock } from '../mock/start-mock.ts';
import type { Scenario } from '../spec/scenario.ts';
import { TRUTH_FILE } from './run-folder.ts';

/** Starts the stand-in; a step that it cannot play is a finding. */
export async function startOrExplain(options: MockOptions): Promise<Outcome<Mock>> {
  try {
    return { value: await startMock(options), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof MockSetupError)) throw error;
    const diagnostics = error.problems.map(({ pointer, step, message, hint }) =>
      finding('CLI022', pointer, { step, problem: message, hint }),
    );
    return { diagnostics };
  }
}

/** Starts the stand-in for a run; what it sees goes to `mock.jsonl` in the folder, one JSON line per event. */
export async function startStandIn(scenario: Scenario, timeScale: number, folder: string): Promise<Outcome<Mock>> {
  const log = await openLog(join(folder, TRUTH_FILE));
  const { value: mock, diagnostics } = await startOrExplain({ scenario, timeScale, onEvent: log.write });
  if (!mock) {
    await log.close();
    return { diagnostics };
  }
  const stop = async (): Promise<void> => {
    await mock.stop();
    await log.close();
  };
  return { value: { ...mock, stop }, diagnostics };
}
