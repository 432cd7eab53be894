import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { finding } from '../diagnostics/catalogue.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { checkJMeterHome } from './check-jmeter-home.ts';
import { engineFolder } from './engine-folder.ts';
import { readEngineLock } from './engine-lock.ts';
import type { Host } from './host.ts';
import { pluginsFor } from './plugins.ts';

export type LocatedEngine = {
  readonly home: string;
  /** `cache`: the pinned engine; `JMETER_HOME`: the user's own. */
  readonly from: 'cache' | 'JMETER_HOME';
};

type LocateOptions = {
  readonly host: Host;
  readonly cacheDir?: string;
  /** Tags or classes of the elements in the plan to run; the plugins they come from have to be there. */
  readonly elementClasses?: Iterable<string>;
};

/** Finds the engine to run with: `JMETER_HOME` when it is set, else the installed one. Installs nothing. */
export async function locateEngine(options: LocateOptions): Promise<Outcome<LocatedEngine>> {
  const lock = await readEngineLock();
  const own = options.host.variables['JMETER_HOME'];
  if (own) {
    const home = resolve(own);
    const diagnostics = await checkJMeterHome(home, lock, pluginsFor(options.elementClasses ?? []));
    if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
    return { value: { home, from: 'JMETER_HOME' }, diagnostics };
  }
  const home = engineFolder(options.host, lock, options.cacheDir);
  try {
    // The folder appears by one rename, complete and verified.
    await access(join(home, 'bin', 'ApacheJMeter.jar'));
  } catch {
    return { diagnostics: [finding('ENG009', '', { folder: home })] };
  }
  return { value: { home, from: 'cache' }, diagnostics: [] };
}
