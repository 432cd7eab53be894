import * as fc from 'fast-check';
import type { Context, Json, Scope } from './random-spec/context.ts';
import { probe, slo } from './random-spec/criteria.ts';
import { type Draw, drawFrom } from './random-spec/draw.ts';
import { flow } from './random-spec/flows.ts';
import { load } from './random-spec/loads.ts';
import { placesOf } from './random-spec/mock-faults.ts';
import { retry } from './random-spec/retry.ts';
import { access, engine, mock, variants } from './random-spec/settings.ts';
import { bodyText, label } from './random-spec/texts.ts';
import { dataSet } from './random-spec/values.ts';

/** A spec that is legal in every respect, and the files of its folder by relative path. */
export type RandomSpec = { readonly spec: Json; readonly files: Readonly<Record<string, string>> };

/**
 * Legal specs of every kind the schema knows: one to three workloads of one to five steps, nested at most three deep,
 * with awkward texts wherever texts are free. Every reference resolves and every declared name is used.
 */
export const randomSpec = (): fc.Arbitrary<RandomSpec> => fc.gen().map((generate) => build(drawFrom(generate)));

/** The same specs for the same seed. */
export const sampleSpecs = (count: number, seed: number): readonly RandomSpec[] =>
  fc.sample(randomSpec(), { numRuns: count, seed });

function build(draw: Draw): RandomSpec {
  const context = emptyContext(draw);
  const names = draw.some(['alpha', 'beta-2', 'gamma'], 1);
  const workloads = Object.fromEntries(names.map((name) => [name, workload(context, name)]));
  const { target, auth } = access(context);
  const chosenProbe = draw.chance(0.5) ? probe(context, workloads) : null;
  const settings = {
    ...draw.optional('slo', () => slo(context, workloads)),
    ...(chosenProbe === null ? {} : { probe: chosenProbe }),
    ...draw.optional('mock', () => mock(context, placesOf(draw, workloads, { target, ...auth })), 0.8),
    ...draw.optional('engine', () => engine(context)),
    ...draw.optional('variants', () => variants(context)),
  };
  const spec = {
    ...draw.optional('$schema', () => '../../schemas/capacity-spec.schema.json'),
    name: draw.pick(['a', 'random-spec', `x${'y'.repeat(63)}`]),
    ...draw.optional('description', () => (draw.chance(0.5) ? bodyText(draw) : label(draw))),
    ...draw.optional('intent', () => draw.pick(['respect', 'probe', 'resilience'])),
    ...named('parameters', context.parameters),
    target,
    ...auth,
    ...named('limits', context.limits),
    ...named('data', context.data),
    ...named('values', context.values),
    ...named('payloads', context.payloads),
    ...draw.optional('retry', () => retry(context)),
    ...named(
      'phases',
      mapValues(context.phases, (seconds) => `${seconds}s`),
    ),
    workloads,
    ...settings,
  };
  return { spec, files: context.files };
}

function emptyContext(draw: Draw): Context {
  return {
    draw,
    files: {},
    parameters: {},
    limits: {},
    data: {},
    values: {},
    payloads: {},
    plainPayloads: [],
    labels: { http: [], socket: [] },
    gaps: [],
    phases: draw.chance(0.4)
      ? Object.fromEntries(
          ['warm-up', 'peak', 'recovery'].slice(0, draw.int(2, 3)).map((name) => [name, draw.int(20, 60)]),
        )
      : {},
    numbers: { next: 0 },
  };
}

function workload(context: Context, name: string): Json {
  const { draw } = context;
  const shaped = load(context);
  const data =
    shaped.once || (!shaped.quick && draw.chance(0.4))
      ? dataSet(context, shaped.once ? 'once' : draw.pick(['cycle', null]))
      : null;
  const scope: Scope = { data, saved: [], socketOpen: false, depth: 0, quick: shaped.quick };
  const { steps } = flow(context, scope);
  const reads =
    data === null ? [] : [{ type: 'http', name: `read ${name}`, method: 'GET', path: `/rows/\${${data.name}.id}` }];
  return {
    ...draw.optional('description', () => label(draw)),
    load: data !== null && shaped.load['type'] === 'items' ? { ...shaped.load, data: data.name } : shaped.load,
    ...draw.optional('retry', () => retry(context), 0.3),
    flow: [...steps, ...reads],
  };
}

/** `{ [key]: entries }`, or nothing for no entries. */
const named = (key: string, entries: Json): Json => (Object.keys(entries).length === 0 ? {} : { [key]: entries });

const mapValues = (entries: Readonly<Record<string, number>>, change: (value: number) => string): Json =>
  Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, change(value)]));
