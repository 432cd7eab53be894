import { join } from 'node:path';
import { openLog } from '../mock/log-writer.ts';
import type { MockSummary } from '../mock/mock-event.ts';
import type { Scenario } from '../spec/scenario.ts';
import { TRUTH_FILE } from './run-folder.ts';

export type StandIn = {
  /** Point the plan here. */
  readonly properties: Readonly<Record<string, string>>;
  readonly summary: () => MockSummary;
  readonly stop: () => Promise<void>;
};

/** Starts the stand-in target for a run; what it sees goes to `mock.jsonl` in the folder, one JSON line per event. */
export async function startStandIn(scenario: Scenario, timeScale: number, folder: string): Promise<StandIn> {
  const { startMock } = await import('../mock/start-mock.ts');
  const log = await openLog(join(folder, TRUTH_FILE));
  const mock = await startMock({ scenario, timeScale, onEvent: log.write });
  return {
    properties: mock.properties,
    summary: mock.summary,
    stop: async () => {
      await mock.stop();
      await log.close();
    },
  };
}
