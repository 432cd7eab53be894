import type { Context, Json } from './context.ts';

export type Workloads = Readonly<Record<string, Json>>;

/** Criteria over the labels and workloads of the spec. */
export function slo(context: Context, workloads: Workloads): readonly string[] {
  const { draw } = context;
  const names = Object.keys(workloads);
  const lines = [
    'rejected < 1%',
    'early-retries = 0',
    `completed(${draw.pick(names)}) >= 99%`,
    'amplification <= 1.05',
  ];
  if (context.labels.http.length > 0) {
    const label = draw.pick(context.labels.http);
    lines.push(
      `p95(${label}) < 1.5s`,
      `5xx(${label}) < 0.5%`,
      `status:400(${label}) = 0%`,
      `p99.9(${label}) <= 2 * p50(${label})`,
    );
    const phase = Object.keys(context.phases)[0];
    if (phase !== undefined) lines.push(`p90(${label}) in ${phase} <= 500ms`);
  }
  const socket = context.labels.socket[0];
  const request = context.labels.http[0];
  if (socket !== undefined && request !== undefined) lines.push(`gap(${socket}, ${request}) <= 500ms`);
  return draw.some(lines, 1);
}

/** A probe that fits one of the workloads; null where none does. */
export function probe(context: Context, workloads: Workloads): Json | null {
  const { draw } = context;
  const rest = {
    ...draw.optional('hold', () => '2m'),
    ...draw.optional('stop', () => draw.pick(['rejected > 1%', 'errors > 0.1%'])),
  };
  const candidates: Json[] = [];
  for (const [workload, { load, flow }] of Object.entries(workloads)) {
    const { type, rate, users } = load as { type: string; rate?: string; users?: number };
    if (type === 'arrivals' && rate !== undefined)
      candidates.push({ type: 'rate', workload, from: '1/s', to: '20/s', step: '5/s', ...rest });
    if (type !== 'users' || users === undefined) continue;
    candidates.push({ type: 'users', workload, from: 1, to: 50, step: 10, ...rest });
    const opens = (flow as readonly Json[]).some((step) => step['type'] === 'websocket-open');
    if (opens) candidates.push({ type: 'sockets', workload, from: 1, to: 50, step: 10, ...rest });
  }
  for (const parameter of context.gaps)
    candidates.push({ type: 'gap', parameter, values: ['0ms', '200ms', '1s'], ...rest });
  return candidates.length === 0 ? null : draw.pick(candidates);
}
