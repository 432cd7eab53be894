import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { propertiesFile } from '../../src/artifact/properties-file.ts';
import type { Host } from '../../src/engine/host.ts';
import { loggedErrors } from '../../src/engine/inspect-run.ts';
import { installEngine } from '../../src/engine/install-engine.ts';
import { launchJMeter } from '../../src/engine/launch-jmeter.ts';
import type { CompiledPlan } from '../../src/plan/compile-plan.ts';
import { readJtlFile } from '../../src/results/jtl-reader.ts';
import type { JtlRow } from '../../src/results/jtl-row.ts';

export const host: Host = { variables: process.env, platform: process.platform };

let installed: Promise<string> | undefined;

/** Home of the pinned engine; the first run installs it. */
export function engineHome(): Promise<string> {
  installed ??= installEngine({ host }).then(({ value, diagnostics }) => {
    if (!value) throw new Error(`no engine: ${JSON.stringify(diagnostics)}`);
    return value.home;
  });
  return installed;
}

export type EngineRun = {
  /** What JMeter wrote, row after row; empty when the rows were not wanted. */
  readonly rows: readonly JtlRow[];
  readonly log: string;
  /** Messages of its ERROR lines. */
  readonly errors: readonly string[];
  readonly ended: 'by itself' | 'stopped' | 'timeout';
};

export type EngineOptions = {
  /** Plan text and the files beside it. */
  readonly xml: string;
  readonly files?: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly knobs?: CompiledPlan['knobs'];
  readonly properties: Readonly<Record<string, string>>;
  readonly jvmArgs?: readonly string[];
  /** Whole run, start of the JVM included. */
  readonly timeoutSeconds: number;
  readonly wantsRows?: boolean;
  /** Called once the JVM runs, with its process id. */
  readonly onStarted?: (pid: number) => void;
};

const SECRETS = 'oauth.client.id=id\noauth.client.secret=secret\n';

/** Runs a plan with the settings that a generated artifact brings, in a folder of its own. */
export async function runEngine(options: EngineOptions): Promise<EngineRun> {
  const folder = await mkdtemp(join(tmpdir(), 'loadwright-bench-'));
  const place = async (path: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  try {
    const settings = propertiesFile(options.knobs ?? []);
    await place('plan.jmx', options.xml);
    await place('secret.properties', SECRETS);
    await place(settings.path, settings.bytes);
    for (const { path, bytes } of options.files ?? []) await place(path, bytes);
    const launched = await launchJMeter({
      host,
      home: await engineHome(),
      planFile: 'plan.jmx',
      resultsFile: 'results.jtl',
      logFile: 'jmeter.log',
      propertiesFiles: [settings.path, 'secret.properties'],
      properties: options.properties,
      jvmArgs: options.jvmArgs ?? [],
      cwd: folder,
      timeoutMs: options.timeoutSeconds * 1000,
    });
    if (launched.value === undefined) throw new Error(JSON.stringify(launched.diagnostics));
    options.onStarted?.(launched.value.pid);
    const { ended } = await launched.value.done;
    const log = await readFile(join(folder, 'jmeter.log'), 'utf8');
    const rows: JtlRow[] = [];
    if (options.wantsRows ?? true) await readJtlFile(join(folder, 'results.jtl'), (row) => rows.push(row));
    return { rows, log, errors: loggedErrors(log).map(({ message }) => message), ended };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
