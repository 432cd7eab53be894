import { type BrokenSpec, specText } from './broken-spec.ts';

const slo = (text: string): string =>
  specText({ more: `"slo": [▶${JSON.stringify(text)}], "phases": { "calm": "10s" }` });
const probe = (text: string, load?: string): string =>
  specText({ more: `"probe": ${text}`, ...(load ? { load } : {}) });
const staged = '{ "type": "items", "data": "x", "within": "5s" }';

/** Criteria and the probe. */
export const criteria: readonly BrokenSpec[] = [
  { name: 'no comparison', spec: slo('p95(get)'), want: ['SPEC200'] },
  { name: 'nothing to compare with', spec: slo('p95(get) <'), want: ['SPEC200'] },
  { name: 'an open bracket', spec: slo('p95(get < 3s'), want: ['SPEC200'] },
  { name: 'too much at the end', spec: slo('p95(get) < p95(get) x'), want: ['SPEC200'] },
  { name: 'an unknown metric', spec: slo('rejectd < 1%'), want: ['SPEC201'] },
  { name: 'an impossible percentile', spec: slo('p100 < 3s'), want: ['SPEC201'] },
  { name: 'an unknown label', spec: slo('p95(gett) < 3s'), want: ['SPEC202'] },
  { name: 'an unknown phase', spec: slo('p95(get) in storm < 3s'), want: ['SPEC203'] },
  { name: 'a share of a time', spec: slo('p95(get) < 3%'), want: ['SPEC204'] },
  { name: 'a time without a unit', spec: slo('p95(get) < 3'), want: ['SPEC204'] },
  { name: 'a rate in seconds', spec: slo('goodput > 3s'), want: ['SPEC204'] },
  { name: 'a time longer than any run', spec: slo('p95(get) < 721h'), want: ['SPEC209'] },
  { name: 'a power of ten', spec: slo('unsent < 1e3'), want: ['SPEC210'] },
  { name: 'an unknown unit', spec: slo('p95(get) < 3 parsec'), want: ['SPEC204'] },
  { name: 'a gap of one', spec: slo('gap(get) < 3s'), want: ['SPEC205'] },
  { name: 'a rate of two', spec: slo('rate(get, work) > 3/s'), want: ['SPEC205'] },
  { name: 'times and rates', spec: slo('p95(get) < 2 * rate(get)'), want: ['SPEC206'] },
  {
    name: 'a bad stop of the probe',
    spec: probe(
      '{ "type": "rate", "workload": "work", "from": "1/s", "to": "2/s", "step": "1/s", "stop": ▶"rejected" }',
    ),
    want: ['SPEC200'],
  },
  {
    name: 'a probe downwards',
    spec: probe('{ "type": "rate", "workload": "work", "from": "5/s", "to": ▶"2/s", "step": "1/s" }'),
    want: ['SPEC207'],
  },
  {
    name: 'a probe of users that an open model has not',
    spec: probe('{ "type": "users", "workload": ▶"work", "from": 1, "to": 5, "step": 1 }'),
    want: ['SPEC208'],
  },
  {
    name: 'a probe of a rate that finite work has not',
    spec: probe('{ "type": "rate", "workload": ▶"work", "from": "1/s", "to": "5/s", "step": "1/s" }', staged),
    want: ['SPEC208', 'SPEC066 specs/spec.json:7:42'],
  },
];
