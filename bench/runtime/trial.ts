import { serialize } from '../../src/jmx/serialize.ts';
import { compilePlan } from '../../src/plan/compile-plan.ts';
import { fileOf, type SpecFiles, scenarioOf } from '../../test/support/scenario-of.ts';
import { type EngineRun, runEngine } from './engine.ts';
import { startTarget } from './target.ts';
import type { Recorded, Recording } from './target-protocol.ts';

/** One run: what the target saw, and what each engine wrote. */
export type Trial = Recorded & { readonly runs: readonly EngineRun[]; readonly run: EngineRun };

export type TrialOptions = {
  readonly files?: SpecFiles;
  readonly recording?: Recording;
  /** One engine for each entry, all at once, with these properties of its own. Default: one without any. */
  readonly engines?: readonly Readonly<Record<string, string>>[];
  /** Runs this plan instead of the spec's. */
  readonly xml?: string;
  readonly wantsRows?: boolean;
  readonly timeoutSeconds?: number;
  readonly jvmArgs?: readonly string[];
  readonly onStarted?: (pid: number) => void;
};

/** Compiles a spec, starts its stand-in and runs the plan against it. */
export async function trial(spec: object, options: TrialOptions = {}): Promise<Trial> {
  const { files = {}, engines = [{}], recording = 'events', timeoutSeconds = 300 } = options;
  const compiled = compilePlan(scenarioOf(spec, files).scenario);
  const target = await startTarget(spec, files, recording);
  const ends = await Promise.allSettled(
    engines.map((properties) =>
      runEngine({
        xml: options.xml ?? serialize(compiled.plan),
        knobs: compiled.knobs,
        files: compiled.files.map((file) => ({
          path: file.path,
          bytes: file.kind === 'bytes' ? file.bytes : (fileOf(files)(file.from) ?? new Uint8Array()),
        })),
        properties: { ...target.properties, ...properties },
        timeoutSeconds,
        jvmArgs: options.jvmArgs ?? [],
        wantsRows: options.wantsRows ?? true,
        ...(options.onStarted && { onStarted: options.onStarted }),
      }),
    ),
  );
  // The target is a process of its own and has to end whatever became of the engines.
  const recorded = await target.stop();
  const runs = ends.map((end) => {
    if (end.status === 'rejected') throw end.reason;
    return end.value;
  });
  return { ...recorded, runs, run: runs[0] as EngineRun };
}
