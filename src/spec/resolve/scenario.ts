import type { SpecContext } from '../context.ts';
import { join } from '../pointer.ts';
import type { DataSet, Scenario, Workload } from '../scenario.ts';
import { filler } from '../template/filler.ts';
import { durationSeconds } from '../units/duration.ts';
import { usesOf } from '../uses.ts';
import { resolveAuth } from './auth.ts';
import { criterionOf, sloNames } from './criteria.ts';
import { resolveFlow } from './flow.ts';
import { resolveLimits } from './limits.ts';
import { resolveLoad } from './load.ts';
import { resolveMock } from './mock.ts';
import { resolvePayloads, sampleSources } from './payloads.ts';
import { resolvePhases } from './phases.ts';
import { resolveProbe } from './probe.ts';
import { resolveRetry } from './retry.ts';
import { resolveTarget } from './target.ts';
import { resolveValues } from './values.ts';

export type ScenarioSurroundings = {
  readonly variant: string | null;
  /** Where a place of the effective spec was written. */
  readonly place: (pointer: string) => string;
};

/** The scenario of a spec in which no check found an error. */
export function resolveScenario(context: SpecContext, { variant, place }: ScenarioSurroundings): Scenario {
  const { spec, profile, files, names } = context;
  const intent = spec.intent ?? 'respect';
  const fill = filler(names);
  const limits = resolveLimits(spec.limits);
  const target = resolveTarget(spec.target, profile, fill);
  const auth = resolveAuth(spec.auth, profile);
  const values = resolveValues(spec.values);
  const phases = resolvePhases(spec.phases);
  const samples = sampleSources(context, values);
  const responseTimeoutSeconds = durationSeconds(spec.target.timeouts?.response ?? '30s');
  const workloads = Object.entries(spec.workloads).map(([name, workload]): Workload => {
    const policy = workload.retry ?? spec.retry;
    const around = {
      files,
      fill,
      place,
      responseTimeoutSeconds,
      retry: (own = policy) => resolveRetry(own, intent),
    };
    return {
      name,
      description: workload.description ?? '',
      load: resolveLoad(workload.load, { phases, data: samples.data }),
      retry: resolveRetry(policy, intent),
      flow: resolveFlow(workload.flow, join('/workloads', name, 'flow'), around),
      data: workloadData(context, name, samples.data),
    };
  });
  const criteria = sloNames(context);
  return {
    name: spec.name,
    description: spec.description ?? '',
    variant,
    intent,
    target,
    auth,
    limits,
    data: samples.data,
    values,
    payloads: resolvePayloads(context, samples),
    phases,
    workloads,
    slo: (spec.slo ?? []).map((text) => criterionOf(text, criteria)),
    probe: resolveProbe(spec.probe, limits, criteria),
    mock: resolveMock(spec.mock, { limits, target, auth }),
    engine: { jmeter: spec.engine?.jmeter ?? '5.6.3' },
    files: runtimeFiles(context),
  };
}

function workloadData(context: SpecContext, workload: string, data: readonly DataSet[]): readonly string[] {
  const { references } = usesOf(context, workload);
  const load = context.spec.workloads[workload]?.load;
  const used = new Set(references.flatMap((reference) => (reference.kind === 'data' ? [reference.data] : [])));
  if (load?.type === 'items') used.add(load.data);
  return data.map(({ name }) => name).filter((name) => used.has(name));
}

/** Data sets, and files sent as they are; payload texts, schemas and scripts become part of the plan. */
function runtimeFiles({ data, steps }: SpecContext): readonly string[] {
  const sent = steps.flatMap(({ step }) => {
    const body = step.type === 'http' ? step.body : undefined;
    if (body?.type === 'file') return [body.file];
    if (body?.type !== 'multipart') return [];
    return Object.values(body.parts).flatMap((part) => (part.type === 'file' ? [part.file] : []));
  });
  return [...new Set([...[...data.values()].flatMap(({ dataSet }) => dataSet?.file ?? []), ...sent])];
}
