import { mkdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SAMPLE_VARIABLES } from '../../src/artifact/properties-file.ts';
import { type LoggedError, loggedErrors } from '../../src/engine/inspect-run.ts';
import { launchJMeter } from '../../src/engine/launch-jmeter.ts';
import { serialize } from '../../src/jmx/serialize.ts';
import type { CompiledPlan } from '../../src/plan/compile-plan.ts';
import { engineHome, host } from './engine.ts';

export type EngineRun = {
  readonly results: string;
  readonly log: string;
  readonly errors: readonly LoggedError[];
  readonly ended: string;
};

/** Runs a compiled plan in the real engine and gives what it wrote. Properties may be changed on the way to the plan text. */
export async function runInEngine(
  compiled: CompiledPlan,
  readFileOfSpec: (path: string) => Uint8Array | undefined,
  properties: Readonly<Record<string, string>> = {},
  changePlan: (xml: string) => string = (xml) => xml,
  timeoutSeconds = 110,
): Promise<EngineRun> {
  const folder = await mkdtemp(join(tmpdir(), 'loadwright-run-'));
  const at = (path: string): string => join(folder, path);
  try {
    await writeFile(at('plan.jmx'), changePlan(serialize(compiled.plan)));
    for (const file of compiled.files) {
      mkdirSync(dirname(at(file.path)), { recursive: true });
      await writeFile(
        at(file.path),
        file.kind === 'bytes' ? file.bytes : (readFileOfSpec(file.from) ?? new Uint8Array()),
      );
    }
    await writeFile(
      at('secrets.properties'),
      'oauth.client.id=id\noauth.client.secret=secret\nauth.token=token\nauth.key=key\n',
    );
    const launched = await launchJMeter({
      host,
      home: await engineHome(),
      planFile: 'plan.jmx',
      resultsFile: 'results.jtl',
      logFile: 'jmeter.log',
      propertiesFiles: ['secrets.properties'],
      properties: {
        sample_variables: SAMPLE_VARIABLES.join(','),
        'websocket.thread.stop.policy': 'wsclose',
        ...properties,
      },
      // These runs are over before the second compiler has paid for itself.
      jvmArgs: ['-XX:TieredStopAtLevel=1'],
      cwd: folder,
      timeoutMs: timeoutSeconds * 1000,
    });
    if (launched.value === undefined) throw new Error(JSON.stringify(launched.diagnostics));
    const { ended } = await launched.value.done;
    const log = await readFile(at('jmeter.log'), 'utf8');
    const results = await readFile(at('results.jtl'), 'utf8').catch(() => '');
    return { results, log, errors: loggedErrors(log), ended };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
