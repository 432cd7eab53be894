import type { EngineLock } from '../engine/engine-lock.ts';
import { pluginsFor } from '../engine/plugins.ts';
import { serialize } from '../jmx/serialize.ts';
import type { JmxNode } from '../jmx/tree.ts';
import type { CompiledPlan } from '../plan/compile-plan.ts';
import type { Scenario } from '../spec/scenario.ts';
import { type ArtifactFile, LOCK_FILE, PLAN_FILE, PROPERTIES_FILE, README_FILE, textFile } from './artifact-file.ts';
import { type ArtifactLock, jarsFor, lockFile } from './lock-file.ts';
import { propertiesFile } from './properties-file.ts';
import { readmeFile } from './readme-file.ts';

export type ArtifactInput = {
  readonly compiled: CompiledPlan;
  readonly scenario: Scenario;
  /** The pinned engine. */
  readonly engine: EngineLock;
  readonly expectedSeconds: number | null;
  /** Content of a file of the spec's folder. */
  readonly readFile: (path: string) => Uint8Array | undefined;
};

/** A plugin may also be named in a field: `${__tstFeedback(...)}` needs the timer's jar. */
export function elementClassesOf(plan: JmxNode): readonly string[] {
  const classes = new Set<string>();
  const visit = (node: JmxNode): void => {
    classes.add(node.tag);
    for (const child of node.children) visit(child);
  };
  visit(plan);
  return [...classes];
}

/** Names of the machines that a scenario's plan sends to. */
export function hostsOf(scenario: Scenario): readonly string[] {
  const endpoints = [scenario.target.api, scenario.target.websocket];
  if (scenario.auth.type === 'oauth2-client-credentials') endpoints.push(scenario.auth.token);
  return [...new Set(endpoints.map(({ host }) => host))].sort();
}

function dataFiles({ compiled, readFile }: ArtifactInput): readonly ArtifactFile[] {
  return compiled.files.map((file) => {
    if (file.kind === 'bytes') return { path: file.path, bytes: file.bytes };
    const bytes = readFile(file.from);
    // The spec was checked a moment ago, and found the file.
    if (bytes === undefined) throw new Error(`${file.from} has vanished while the plan was made`);
    return { path: file.path, bytes };
  });
}

/**
 * Everything that `generate` writes, as bytes. The same input gives the same bytes: no dates, no names of the machine.
 * Throws when a data file is gone that was there when the spec was read.
 */
export function renderArtifact(input: ArtifactInput): readonly ArtifactFile[] {
  const { compiled, scenario, engine, expectedSeconds } = input;
  const data = [...dataFiles(input)].sort((a, b) => (a.path < b.path ? -1 : 1));
  const paths = [PLAN_FILE, ...data.map(({ path }) => path), PROPERTIES_FILE, LOCK_FILE, README_FILE];
  const lock: ArtifactLock = {
    jmeter: engine.jmeter,
    hosts: hostsOf(scenario),
    secrets: compiled.knobs.filter(({ secret }) => secret).map(({ name }) => name),
    expectedSeconds,
    jars: jarsFor(engine, pluginsFor(elementClassesOf(compiled.plan))),
    files: paths,
  };
  return [
    textFile(PLAN_FILE, serialize(compiled.plan)),
    ...data,
    propertiesFile(compiled.knobs),
    lockFile(lock),
    readmeFile(scenario, compiled.knobs, lock, paths),
  ];
}
