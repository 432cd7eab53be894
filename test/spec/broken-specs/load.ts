import { type BrokenSpec, specText, step } from './broken-spec.ts';

const load = (text: string, more = ''): string => specText({ load: text, more });
/** The load itself is what is wrong. */
const whole = (text: string, more = ''): string => load(text, more).replace('"load"', '▶"load"');
const phases = '"phases": { "calm": "10s", "storm": "20s", "rest": "30s" }';
const arrivals = (more: string): string => `{ "type": "arrivals", "rate": "20/s", "for": "10s", ${more} }`;
const stages = (list: string, more = ''): string => `{ "type": "arrivals", "stages": [${list}]${more} }`;
const users = (more: string): string => `{ "type": "users", "users": 3, ${more} }`;
const hold = '{ "type": "hold", "users": 3, "for": "10s" }';
const items = (within: string, flow: string): string =>
  specText({
    load: `{ "type": "items", "data": "agents", "within": ${within} }`,
    flow,
    more: '"data": { "agents": { "type": "csv", "file": "agents.csv", "use": "once" } }',
  });

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
  {
    name: 'phases of more than a month together',
    spec: specText({ more: '▶"phases": { "calm": "400h", "storm": "400h" }' }),
    want: ['SPEC172'],
  },
  {
    name: 'stages of more than a month together',
    spec: load(
      '{ "type": "users", ▶"stages": [{ "type": "hold", "users": 3, "for": "400h" }, { "type": "steps", "from": 1, "to": 100, "step": 1, "every": "10h" }] }',
    ),
    want: ['SPEC172'],
  },
  { name: 'milliards', spec: whole('{ "type": "arrivals", "rate": "1000000/s", "for": "1h" }'), want: ['SPEC173'] },
  {
    name: 'milliards up a ramp',
    spec: whole(stages('{ "type": "ramp", "from": "0/s", "to": "1000000/s", "for": "1h" }')),
    want: ['SPEC173'],
  },
  {
    name: 'milliards by many users',
    spec: whole('{ "type": "users", "users": 100000, "iterations": 100000 }'),
    want: ['SPEC173'],
  },
  { name: 'a milliard users', spec: load('{ "type": "users", "users": ▶1000000000, "for": "1m" }'), want: ['SPEC027'] },
  {
    name: 'a milliard at once',
    spec: load('{ "type": "arrivals", "count": 1000000000, "within": ▶"1ms" }'),
    want: ['SPEC174'],
  },
  {
    name: 'a milliard in a short phase',
    spec: load('{ "type": "arrivals", "count": 1000000000, ▶"during": ["calm"] }', phases),
    want: ['SPEC174'],
  },
  {
    name: 'items at once',
    spec: items('▶"1ms"', step('"query": { "q": "${agents.id}" }, "assume": { "time": { "p50": "0s" } }')),
    files: { 'agents.csv': `id\n${'1\n'.repeat(2000)}` },
    want: ['SPEC174'],
  },
  {
    name: 'a deadline that is over',
    spec: items('▶"0s"', step('"query": { "q": "${agents.id}" }')),
    files: { 'agents.csv': 'id\n1\n' },
    want: ['SPEC041'],
  },
  {
    name: 'a deadline shorter than one item',
    spec: items(
      '▶"2s"',
      `${step('"query": { "q": "${agents.id}" }, "assume": { "time": { "p50": "200ms" } }')}, { "type": "repeat", "times": 4, "every": "500ms", "flow": [{ "type": "pause", "for": "1ms" }] }`,
    ),
    files: { 'agents.csv': 'id\n1\n' },
    want: ['SPEC175'],
  },
  {
    name: 'users as fast as nobody says',
    spec: whole('{ "type": "users", "users": 3, "for": "10s" }').replace(/, "assume": \{.*?\} \}/, ''),
    want: ['SPEC176'],
  },
  {
    name: 'permits held for as long as nobody says',
    spec: specText({
      load: '{ "type": "arrivals", "rate": "2/s", "for": "10s" }',
      flow: step('"limits": ["parallel"]').replace(/, "assume": \{.*?\} \}/, ''),
      more: '"limits": { "parallel": { "type": "concurrency", "max": 5 } }',
    }).replace('"load"', '▶"load"'),
    want: ['SPEC176'],
  },
];
