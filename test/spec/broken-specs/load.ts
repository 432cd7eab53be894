import { type BrokenSpec, specText, step } from './broken-spec.ts';

const load = (text: string, more = ''): string => specText({ load: text, more });
/** The load itself is what is wrong. */
const whole = (text: string, more = ''): string => load(text, more).replace('"load"', '▶"load"');
const phases = '"phases": { "calm": "10s", "storm": "20s", "rest": "30s" }';
const arrivals = (more: string): string => `{ "type": "arrivals", "rate": "20/s", "for": "10s", ${more} }`;
const stages = (list: string, more = ''): string => `{ "type": "arrivals", "stages": [${list}]${more} }`;
const users = (more: string): string => `{ "type": "users", "users": 3, ${more} }`;
const hold = '{ "type": "hold", "users": 3, "for": "10s" }';

/** Loads and phases. */
export const loads: readonly BrokenSpec[] = [
  {
    name: 'no rate',
    spec: whole('{ "type": "arrivals", "for": "10s" }'),
    want: ['SPEC160', 'SPEC167 specs/spec.json:7:37'],
  },
  {
    name: 'a rate and a count',
    spec: whole('{ "type": "arrivals", "rate": "2/s", "count": 5, "for": "10s", "within": "10s" }'),
    want: ['SPEC160'],
  },
  { name: 'users and stages', spec: whole(`{ "type": "users", "users": 3, "stages": [${hold}] }`), want: ['SPEC160'] },
  {
    name: 'a time and phases',
    spec: load('{ "type": "arrivals", "rate": "2/s", ▶"for": "5s", "during": ["calm"] }', phases),
    want: ['SPEC161'],
  },
  { name: 'a rate without end', spec: whole('{ "type": "arrivals", "rate": "2/s" }'), want: ['SPEC162'] },
  { name: 'a count without a time', spec: whole('{ "type": "arrivals", "count": 20 }'), want: ['SPEC162'] },
  { name: 'users without end', spec: whole('{ "type": "users", "users": 3, "pause": "1s" }'), want: ['SPEC162'] },
  {
    name: 'stages longer than their phase',
    spec: load(
      `{ "type": "arrivals", ▶"stages": [{ "type": "hold", "rate": "2/s", "for": "11s" }], "during": ["calm"] }`,
      phases,
    ),
    want: ['SPEC163'],
  },
  {
    name: 'a count longer than its phases',
    spec: load('{ "type": "arrivals", "count": 5, "within": ▶"31s", "during": ["calm", "storm"] }', phases),
    want: ['SPEC163'],
  },
  {
    name: 'phases that are no neighbours',
    spec: load('{ "type": "arrivals", "rate": "2/s", ▶"during": ["calm", "rest"] }', phases),
    want: ['SPEC164'],
  },
  {
    name: 'phases backwards',
    spec: load('{ "type": "users", "users": 2, ▶"during": ["storm", "calm"] }', phases),
    want: ['SPEC164'],
  },
  {
    name: 'stages of nothing',
    spec: load(
      `{ "type": "arrivals", ▶"stages": [{ "type": "hold", "rate": "0/s", "for": "5s" }, { "type": "ramp", "from": "0/s", "to": "0/s", "for": "5s" }] }`,
    ),
    want: ['SPEC165'],
  },
  {
    name: 'users of nothing',
    spec: load('{ "type": "users", ▶"stages": [{ "type": "hold", "users": 0, "for": "5s" }] }'),
    want: ['SPEC165'],
  },
  {
    name: 'an endless staircase',
    spec: load(stages('{ "type": "steps", "from": "1/s", "to": "5000/s", "step": ▶"1/s", "every": "1s" }')),
    want: ['SPEC166'],
  },
  {
    name: 'a time beside stages',
    spec: load(stages('{ "type": "hold", "rate": "2/s", "for": "5s" }', ', ▶"for": "5s"')),
    want: ['SPEC167'],
  },
  { name: 'a time for a count beside a rate', spec: load(arrivals('▶"within": "5s"')), want: ['SPEC167'] },
  {
    name: 'a pacing in an open model',
    spec: load(arrivals('▶"pacing": "exact", "threadGroup": "open-model"')),
    want: ['SPEC167'],
  },
  {
    name: 'threads in an open model',
    spec: load(arrivals('▶"threads": 5, "threadGroup": "open-model"')),
    want: ['SPEC167'],
  },
  { name: 'a burst on the timer', spec: load(arrivals('"pacing": "shaping-timer", ▶"burst": 5')), want: ['SPEC167'] },
  {
    name: 'uneven arrivals on the timer',
    spec: load(arrivals('"pacing": "shaping-timer", ▶"spacing": "poisson"')),
    want: ['SPEC167'],
  },
  {
    name: 'a ramp-up beside stages',
    spec: load(`{ "type": "users", "stages": [${hold}], ▶"rampUp": "5s" }`),
    want: ['SPEC167'],
  },
  {
    name: 'a plain group for stages',
    spec: load(`{ "type": "users", "stages": [${hold}], ▶"threadGroup": "thread-group" }`),
    want: ['SPEC167'],
  },
  {
    name: 'a group by the clock without a time',
    spec: load(users('▶"iterations": 5, ▶"threadGroup": "ultimate"')),
    want: ['SPEC167', 'SPEC167'],
  },
  {
    name: 'a slow rate on the timer',
    spec: load('{ "type": "arrivals", "rate": "5/s", "for": "10s", "pacing": ▶"shaping-timer" }'),
    want: ['SPEC168'],
  },
  {
    name: 'half seconds on the timer',
    spec: load('{ "type": "arrivals", "rate": "20/s", "for": "1500ms", "pacing": ▶"shaping-timer" }'),
    want: ['SPEC168'],
  },
  {
    name: 'many threads on the timer',
    spec: load(arrivals('"threads": 21, "pacing": ▶"shaping-timer"')),
    want: ['SPEC168'],
  },
  {
    name: 'a count on the timer',
    spec: load('{ "type": "arrivals", "count": 500, "within": "10s", "pacing": ▶"shaping-timer" }'),
    want: ['SPEC168'],
  },
  {
    name: 'a ramp from nothing on the timer',
    spec: load(stages('{ "type": "ramp", "from": "0/s", "to": "50/s", "for": "10s" }', ', "pacing": ▶"shaping-timer"')),
    want: ['SPEC168'],
  },
  {
    name: 'finite work on endless data',
    spec: specText({
      load: '{ "type": "items", "data": ▶"agents", "within": "5s" }',
      flow: step('"query": { "q": "${agents.id}" }'),
      more: '"data": { "agents": { "type": "csv", "file": "agents.csv" } }',
    }),
    files: { 'agents.csv': 'id\n1\n' },
    want: ['SPEC169'],
  },
  { name: 'a ramp-up longer than the load', spec: load(users('"rampUp": ▶"11s", "for": "10s"')), want: ['SPEC170'] },
  {
    name: 'a load longer than the phases',
    spec: load('{ "type": "arrivals", "rate": "2/s", "for": ▶"61s" }', phases),
    want: ['SPEC171'],
  },
];
