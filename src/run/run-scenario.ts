import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { finding, hasErrors } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Host } from '../engine/host.ts';
import type { InstallProgress } from '../engine/install-engine.ts';
import { itemBook } from '../results/item-book.ts';
import { summariser } from '../results/summarise.ts';
import { checkApproval } from './approval.ts';
import { itemsResult } from './items-result.ts';
import { progressCounter } from './progress-counter.ts';
import { provideEngine } from './provide-engine.ts';
import { holdsRun, nextRunFolder, SUMMARY_FILE } from './run-folder.ts';
import { runPlan } from './run-plan.ts';
import type { RunProgress, RunResult } from './run-result.ts';
import type { RunSource } from './run-source.ts';
import { collectSecrets, type SecretFiles } from './secrets.ts';
import { startStandIn } from './stand-in.ts';

export type RunOptions = {
  readonly source: RunSource;
  readonly host: Host;
  readonly timeScale: number;
  /** Run against the stand-in; needs a source with a scenario. */
  readonly useMock: boolean;
  readonly hasApproval: boolean;
  /** Where to keep the run; else `runs/<name>[-variant]/<n>` below `runs`. */
  readonly folder?: string;
  readonly runs: string;
  /** JMeter properties of the user's own. */
  readonly properties: Readonly<Record<string, string>>;
  readonly secretsFile?: string;
  readonly timeoutSeconds?: number;
  readonly signal: AbortSignal;
  readonly onEngineProgress?: (progress: InstallProgress) => void;
  readonly onStart?: (start: RunStart) => void;
  readonly onProgress?: (progress: RunProgress) => void;
};

/** What is known when JMeter is about to start. */
export type RunStart = {
  readonly planFile: string;
  /** Of the stand-in; null for a real target. */
  readonly mockUrl: string | null;
  /** null when nothing bounds the run. */
  readonly expectedSeconds: number | null;
};

const DAY_SECONDS = 86_400;
/** For the start of the JVM, the last iterations and retries that wait out a limit. */
const MARGIN_SECONDS = 120;

/** When a run is overdue: some plans never end by themselves, and JMeter cannot tell. */
export const watchdogSeconds = (expected: number | null): number =>
  expected === null ? DAY_SECONDS : Math.ceil(expected * 2 + MARGIN_SECONDS);

/** Hosts that the user has pointed elsewhere count as pointed. */
function hostsOfRun({ source, properties }: RunOptions): readonly string[] {
  const named = ['target.host', 'websocket.host', 'auth.host'].map((name) => properties[name]);
  const given = named.filter((host) => host !== undefined);
  return properties['target.host'] === undefined ? [...source.hosts, ...given] : given;
}

/** The runtime of a plan has the last word in every run that ends in order. */
function cutShort({ closing, summary }: RunResult, source: RunSource): readonly Diagnostic[] {
  if (closing !== null || summary.rows === 0 || !source.elementClasses.includes('SetupThreadGroup')) return [];
  const operations = summary.workloads.reduce((sum, { withoutRow }) => sum + withoutRow, 0);
  return [finding('CLI027', '', { operations })];
}

/** Finite work shrinks with time. */
const itemFactor = ({ timeScale, properties }: RunOptions): number => Number(properties['time.scale'] ?? timeScale);

type Prepared = { readonly home: string; readonly secrets: SecretFiles; readonly folder: string };

/** All that can go wrong before something is started. */
async function prepare(options: RunOptions): Promise<Outcome<Prepared>> {
  const { source, host, useMock, secretsFile, onEngineProgress, signal } = options;
  const refused = useMock ? [] : checkApproval(hostsOfRun(options), options.hasApproval);
  if (refused.length > 0) return { diagnostics: refused };
  const engine = await provideEngine({
    host,
    signal,
    elementClasses: source.elementClasses,
    ...(onEngineProgress && { onProgress: onEngineProgress }),
  });
  if (!engine.value) return { diagnostics: engine.diagnostics };
  const secrets = await collectSecrets({
    host,
    needed: source.secrets,
    useDummies: useMock,
    ...(secretsFile !== undefined && { file: resolve(secretsFile) }),
  });
  const diagnostics = [...engine.diagnostics, ...secrets.diagnostics];
  if (!secrets.value) return { diagnostics };
  const name = source.variant === null ? source.name : `${source.name}-${source.variant}`;
  if (options.folder !== undefined && (await holdsRun(options.folder))) {
    await secrets.value.remove();
    return { diagnostics: [...diagnostics, finding('CLI021', '', { folder: options.folder })] };
  }
  const folder = options.folder ?? (await nextRunFolder(options.runs, name));
  return { value: { home: engine.value.home, secrets: secrets.value, folder: resolve(folder) }, diagnostics };
}

async function runPrepared(options: RunOptions, prepared: Prepared): Promise<Outcome<RunResult>> {
  const { source, timeScale, signal } = options;
  const { folder, secrets, home } = prepared;
  const placed = await source.prepare(folder);
  if (!placed.value) return { diagnostics: placed.diagnostics };
  const expected = source.expectedSeconds(timeScale);
  const started =
    options.useMock && source.scenario ? await startStandIn(source.scenario, timeScale, folder) : undefined;
  if (started && !started.value) return { diagnostics: started.diagnostics };
  const standIn = started?.value;
  try {
    const mockUrl = standIn ? `http://${standIn.http.host}:${standIn.http.port}` : null;
    options.onStart?.({ planFile: placed.value.planFile, mockUrl, expectedSeconds: expected });
    const startedAt = Date.now();
    const counter = progressCounter(startedAt);
    const results = summariser(source.scenario);
    const books = source.items.map((work) => ({ work, book: itemBook(work.flow) }));
    const run = await runPlan({
      host: options.host,
      home,
      folder,
      planFile: placed.value.planFile,
      propertiesFiles: [placed.value.propertiesFile, ...secrets.files],
      properties: {
        'time.scale': String(timeScale),
        'run.id': startedAt.toString(36),
        ...standIn?.properties,
        ...options.properties,
      },
      timeoutSeconds: options.timeoutSeconds ?? watchdogSeconds(expected),
      signal,
      onRow: (row) => {
        counter.add(row);
        results.add(row);
        for (const { book } of books) book.add(row);
      },
      onStarted: () => void secrets.remove(),
      onTick: () => options.onProgress?.(counter.at(Date.now())),
    });
    if (!run.value) return { diagnostics: run.diagnostics };
    const { closing } = run.value;
    const facts = { folder, wasCut: closing === null, timeScale: itemFactor(options) };
    const items = await Promise.all(
      books.map(({ work, book }) =>
        itemsResult(work, book.tallies(facts.wasCut), facts, source.resumed.get(work.data)),
      ),
    );
    const result: RunResult = {
      name: source.name,
      variant: source.variant,
      timeScale,
      folder,
      ended: run.value.ended,
      seconds: (Date.now() - startedAt) / 1000,
      summary: results.summary(),
      closing,
      items,
      truth: standIn?.summary() ?? null,
    };
    await writeFile(join(folder, SUMMARY_FILE), `${JSON.stringify(result, null, 2)}\n`);
    return { value: result, diagnostics: [...run.diagnostics, ...run.value.diagnostics, ...cutShort(result, source)] };
  } finally {
    await standIn?.stop();
  }
}

/**
 * One run from plan to summary: engine, secrets, folder, stand-in, JMeter. However it ends, nothing that it started
 * is left behind. Findings with errors and a value together mean: it ran, and not well.
 */
export async function runScenario(options: RunOptions): Promise<Outcome<RunResult>> {
  const prepared = await prepare(options);
  if (!prepared.value || hasErrors(prepared.diagnostics)) return { diagnostics: prepared.diagnostics };
  try {
    const run = await runPrepared(options, prepared.value);
    const diagnostics: readonly Diagnostic[] = [...prepared.diagnostics, ...run.diagnostics];
    return run.value ? { value: run.value, diagnostics } : { diagnostics };
  } finally {
    await prepared.value.secrets.remove();
  }
}
