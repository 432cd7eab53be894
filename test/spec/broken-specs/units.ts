import { type BrokenSpec, specText, step } from './broken-spec.ts';

const load = (rate: string, time: string): string =>
  specText({ load: `{ "type": "arrivals", "rate": ${rate}, "for": ${time} }` });
const value = (text: string): string =>
  specText({ flow: step('"query": { "n": "${values.n}" }'), more: `"values": { ${text} }` });

/** Numbers with units. */
export const units: readonly BrokenSpec[] = [
  { name: 'units out of order', spec: load('"2/s"', '▶"30s1m"'), want: ['SPEC040'] },
  { name: 'a unit twice', spec: load('"2/s"', '▶"1m1m"'), want: ['SPEC040'] },
  { name: 'no time at all', spec: load('"2/s"', '▶"0s"'), want: ['SPEC041'] },
  { name: 'a phase of no length', spec: specText({ more: '"phases": { "calm": ▶"0m" }' }), want: ['SPEC041'] },
  {
    name: 'no deadline',
    spec: specText({ target: '{ "url": "http://a", "timeouts": { "connect": ▶"0ms" } }' }),
    want: ['SPEC041'],
  },
  { name: 'more than a month', spec: load('"2/s"', '▶"721h"'), want: ['SPEC042'] },
  {
    name: 'a gap that is too long',
    spec: specText({
      flow: '{ "type": "pause", "for": "${parameters.gap}" }',
      more: '"parameters": { "gap": "1s" }, "probe": { "type": "gap", "parameter": "gap", "values": ["0s", ▶"900h"] }',
    }),
    want: ['SPEC042'],
  },
  { name: 'a rate of zero', spec: load('▶"0/min"', '"10s"'), want: ['SPEC043'] },
  {
    name: 'a bucket that never fills',
    spec: specText({
      flow: step('"limits": ["l"]'),
      more: '"limits": { "l": { "type": "token-bucket", "rate": ▶"0/s" } }',
    }),
    want: ['SPEC043'],
  },
  {
    name: 'a step of zero',
    spec: specText({
      load: '{ "type": "arrivals", "stages": [{ "type": "steps", "from": "1/s", "to": "2/s", "step": ▶"0/s", "every": "1s" }] }',
    }),
    want: ['SPEC043'],
  },
  { name: 'a rate beyond reason', spec: load('▶"1000001/s"', '"10s"'), want: ['SPEC044'] },
  {
    name: 'percentiles exchanged',
    spec: specText({ flow: step('"assume": { "time": { "p50": "300ms", "p95": ▶"200ms" } }') }),
    want: ['SPEC045'],
  },
  {
    name: 'percentiles of the mock exchanged',
    spec: specText({ more: '"mock": { "latency": { "p50": "1s", "p95": ▶"20ms" } }' }),
    want: ['SPEC045'],
  },
  { name: 'an empty range', spec: value('▶"n": { "type": "random-integer", "min": 5, "max": 4 }'), want: ['SPEC046'] },
  { name: 'a negative rate', spec: load('▶"-2/s"', '"10s"'), want: ['SPEC026'] },
  { name: 'a rate with a power of ten', spec: load('▶"1e12/s"', '"10s"'), want: ['SPEC026'] },
  { name: 'a rate of a million millions', spec: load('▶"1000000000000/s"', '"10s"'), want: ['SPEC044'] },
  { name: 'a rate of four hundred digits', spec: load(`▶"${'9'.repeat(400)}/s"`, '"10s"'), want: ['SPEC044'] },
  { name: 'ten years', spec: load('"2/s"', '▶"87600h"'), want: ['SPEC042'] },
  { name: 'one in four months', spec: load('▶"0.0000001/s"', '"10s"'), want: ['SPEC047'] },
  { name: 'less than a millisecond', spec: load('"2/s"', '▶"0.5ms"'), want: ['SPEC048'] },
  {
    name: 'less than a microsecond',
    spec: specText({ flow: step('"assume": { "time": { "p50": ▶"0.0001ms" } }') }),
    want: ['SPEC048'],
  },
  {
    name: 'a spread around nothing',
    spec: specText({ flow: step('"assume": { "time": { "p50": "0s", "p95": ▶"2s" } }') }),
    want: ['SPEC049'],
  },
  {
    name: 'a spread beyond reason',
    spec: specText({ more: '"mock": { "latency": { "p50": "1ms", "p95": ▶"2s" } }' }),
    want: ['SPEC049'],
  },
];
