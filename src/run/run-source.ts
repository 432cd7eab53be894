import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { LOCK_FILE, PLAN_FILE, PROPERTIES_FILE } from '../artifact/artifact-file.ts';
import { buildArtifact } from '../artifact/build-artifact.ts';
import { readLockFile } from '../artifact/lock-file.ts';
import { elementClassesOf, hostsOf } from '../artifact/render-artifact.ts';
import { verifyStaged } from '../artifact/verify-staged.ts';
import { writeArtifact } from '../artifact/write-artifact.ts';
import { finding } from '../diagnostics/catalogue.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { expectedSeconds } from '../explain/workload-duration.ts';
import type { Scenario } from '../spec/scenario.ts';
import { type ItemWork, itemWorks } from './item-work.ts';
import type { Resumed } from './items-result.ts';
import type { OpenedSpec } from './open-spec.ts';

/** A plan that is ready to be run. */
export type RunSource = {
  readonly name: string;
  readonly variant: string | null;
  /** null for a generated folder, which does not say what it was made from. */
  readonly scenario: Scenario | null;
  /** Finite work whose rows are kept account of; and what is known of it from a run before, by name of the data. */
  readonly items: readonly ItemWork[];
  readonly resumed: ReadonlyMap<string, Resumed>;
  readonly hosts: readonly string[];
  readonly secrets: readonly string[];
  readonly elementClasses: readonly string[];
  /** At the given time scale; null when nothing bounds the run. */
  readonly expectedSeconds: (timeScale: number) => number | null;
  /** Puts the plan into place for a run in that folder. */
  readonly prepare: (
    folder: string,
  ) => Promise<Outcome<{ readonly planFile: string; readonly propertiesFile: string }>>;
};

const placesIn = (folder: string) => ({
  planFile: join(folder, PLAN_FILE),
  propertiesFile: join(folder, PROPERTIES_FILE),
});

/** The plan of a spec, written into the folder of the run. */
export async function sourceOfSpec(
  { scenario, readFile: read }: OpenedSpec,
  resumed: ReadonlyMap<string, Resumed> = new Map(),
): Promise<Outcome<RunSource>> {
  const { value, diagnostics } = await buildArtifact(scenario, read);
  if (!value) return { diagnostics };
  const { compiled, files } = value;
  const source: RunSource = {
    name: scenario.name,
    variant: scenario.variant,
    scenario,
    items: itemWorks(scenario, read),
    resumed,
    hosts: hostsOf(scenario),
    secrets: compiled.knobs.filter(({ secret }) => secret).map(({ name }) => name),
    elementClasses: elementClassesOf(compiled.plan),
    expectedSeconds: (timeScale) => expectedSeconds(scenario, timeScale),
    prepare: async (folder) => {
      const written = await writeArtifact(folder, files, { verify: verifyStaged });
      return written.value
        ? { value: placesIn(written.value.folder), diagnostics: written.diagnostics }
        : { diagnostics: written.diagnostics };
    },
  };
  return { value: source, diagnostics };
}

/** The plan of a generated folder, run where it lies. */
export async function sourceOfFolder(folder: string): Promise<Outcome<RunSource>> {
  const lock = await readFile(join(folder, LOCK_FILE), 'utf8').then(readLockFile, () => undefined);
  const plan = await readFile(join(folder, PLAN_FILE), 'utf8').catch(() => undefined);
  if (!lock || plan === undefined) return { diagnostics: [finding('CLI009', '', { folder })] };
  const path = resolve(folder);
  const source: RunSource = {
    name: path.split(/[\\/]/).at(-1) ?? 'plan',
    variant: null,
    scenario: null,
    items: [],
    resumed: new Map(),
    hosts: lock.hosts,
    secrets: lock.secrets,
    elementClasses: [...plan.matchAll(/<([\w.]+) /g)].map(([, tag]) => tag ?? ''),
    expectedSeconds: (timeScale) => (lock.expectedSeconds === null ? null : lock.expectedSeconds * timeScale),
    prepare: async () => ({ value: placesIn(path), diagnostics: [] }),
  };
  return { value: source, diagnostics: [] };
}
