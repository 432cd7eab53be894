import { access, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Files of a run beside those of the plan. */
export const RESULTS_FILE = 'results.jtl';
export const LOG_FILE = 'jmeter.log';
export const TRUTH_FILE = 'mock.jsonl';
export const SUMMARY_FILE = 'run.json';

const numbered = (names: readonly string[]): readonly number[] =>
  names.filter((name) => /^[1-9]\d*$/.test(name)).map(Number);

/** Makes `<runs>/<name>/<n>` with the next free number; of two at once each gets one of its own. */
export async function nextRunFolder(runs: string, name: string): Promise<string> {
  const parent = join(runs, name);
  await mkdir(parent, { recursive: true });
  let number = Math.max(0, ...numbered(await readdir(parent))) + 1;
  for (;;) {
    const folder = join(parent, String(number));
    try {
      await mkdir(folder);
      return folder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      number += 1;
    }
  }
}

/** JMeter appends to results that are there, and nobody could tell the runs apart. */
export const holdsRun = (folder: string): Promise<boolean> =>
  access(join(folder, RESULTS_FILE)).then(
    () => true,
    () => false,
  );
