import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { groovyCommand } from '../../scripts/groovy-command.ts';
import { engineHome, host } from '../support/engine.ts';

export type GuiSave = {
  readonly file: string;
  /** False when the GUI could not open the plan. */
  readonly saved: boolean;
  /** Texts of the message boxes that it showed (and that were closed at once). */
  readonly messages: readonly string[];
};

/** An opened and saved plan takes a fraction of a second; silence for this long means that the GUI hangs. */
const silenceMs = 60_000;

/**
 * Opens each file in the real GUI under a virtual display (`xvfb-run`) and saves it in place, in one JVM.
 * Takes about five seconds plus a fraction of a second per plan. Rejects when the GUI cannot start or hangs.
 */
export async function guiSave(files: readonly string[]): Promise<readonly GuiSave[]> {
  const command = await groovyCommand(host, await engineHome(), 'gui-save.groovy', ['-Xmx1g']);
  const args = ['-a', '-s', '-screen 0 1280x1024x24', ...command, ...files];
  return new Promise((resolve, reject) => {
    // A group of its own, so that the display server and the JVM end together.
    const child = spawn('xvfb-run', args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const saves: GuiSave[] = [];
    const complaints: string[] = [];
    const fail = (reason: string): void => reject(new Error(`${reason}: ${complaints.slice(-10).join('\n')}`));
    const watchdog = setTimeout(() => {
      fail(`the GUI is silent after ${saves.length} of ${files.length} plans`);
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, silenceMs);
    createInterface({ input: child.stdout }).on('line', (line) => {
      watchdog.refresh();
      saves.push(JSON.parse(line) as GuiSave);
    });
    createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line));
    child.on('error', (error) => fail(`xvfb-run does not start (${error.message})`));
    child.on('close', () => {
      clearTimeout(watchdog);
      if (saves.length === files.length) resolve(saves);
      else fail(`the GUI saved ${saves.length} of ${files.length} plans`);
    });
  });
}
