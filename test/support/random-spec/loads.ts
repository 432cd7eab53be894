import type { Context, Json } from './context.ts';

/** A load, and what the workload's data and flow must be like for it. */
export type Shaped = {
  readonly load: Json;
  /** Short flows, for rates that the Throughput Shaping Timer is forced to. */
  readonly quick: boolean;
  /** The data set that the load itself needs. */
  readonly once: boolean;
};

export function load(context: Context): Shaped {
  switch (context.draw.pick(['arrivals', 'arrivals', 'users', 'users', 'items'])) {
    case 'arrivals':
      return arrivals(context);
    case 'users':
      return users(context);
    default:
      return items(context);
  }
}

/** Neighbouring phases, and how long they last together; no `during` where there are none. */
function span({ draw, phases }: Context): { during: Json; seconds: number } {
  const names = Object.keys(phases);
  if (names.length === 0 || draw.chance(0.2)) return { during: {}, seconds: draw.int(10, 20) };
  const first = draw.int(0, names.length - 1);
  const chosen = names.slice(first, draw.int(first, names.length - 1) + 1);
  return { during: { during: chosen }, seconds: chosen.reduce((sum, name) => sum + (phases[name] ?? 0), 0) };
}

const isEmpty = (object: Json): boolean => Object.keys(object).length === 0;

/** `for` where no phases say how long. */
const lasting = (during: Json, seconds: number): Json => (isEmpty(during) ? { for: `${seconds}s` } : during);

function arrivals(context: Context): Shaped {
  const { draw } = context;
  const { during, seconds } = span(context);
  const base = { type: 'arrivals' };
  const shaped = (rest: Json, quick = false): Shaped => ({ load: { ...base, ...rest }, quick, once: false });
  switch (draw.pick(['plain', 'plain', 'count', 'stages', 'shaping', 'group', 'group'])) {
    case 'plain':
      return shaped({ rate: rate(context), ...lasting(during, seconds), ...details(context) });
    case 'count':
      return shaped({ count: draw.int(1, 500), within: `${draw.int(2, seconds)}s`, ...during, ...details(context) });
    case 'stages':
      return shaped({ stages: rateStages(context, seconds, isEmpty(during), 0.2), ...during, ...details(context) });
    case 'shaping':
      return shaped(
        { stages: rateStages(context, seconds, isEmpty(during), 10), ...during, pacing: 'shaping-timer' },
        true,
      );
    default:
      return shaped(ownGroup(context, during, seconds), true);
  }
}

/** Loads that a special thread group carries: even arrivals at rates that its timers are good at. */
function ownGroup(context: Context, during: Json, seconds: number): Json {
  const { draw } = context;
  const threadGroup = draw.pick(['thread-group', 'concurrency', 'arrivals', 'free-form-arrivals', 'open-model']);
  const spacing = threadGroup === 'open-model' ? draw.optional('spacing', () => draw.pick(['even', 'poisson'])) : {};
  const staged = threadGroup !== 'arrivals' && draw.chance(0.5);
  const amount = staged
    ? { stages: rateStages(context, seconds, isEmpty(during), 10), ...during }
    : { rate: draw.pick(['20/s', '1200/min']), ...lasting(during, seconds) };
  return { ...amount, threadGroup, ...spacing };
}

const details = ({ draw }: Context): Json => ({
  ...draw.optional('spacing', () => draw.pick(['even', 'poisson', 'uniform'])),
  ...draw.optional('burst', () => draw.int(1, 20), 0.3),
  ...draw.optional('threads', () => draw.int(1, 50), 0.3),
  ...draw.optional('pacing', () => draw.pick(['auto', 'exact'])),
  ...draw.optional('threadGroup', () => draw.pick(['auto', 'thread-group'])),
});

function rate(context: Context): string {
  if (context.draw.chance(0.85)) return context.draw.pick(['0.5/s', '3/s', '25/s', '90/min', '1000/h']);
  context.parameters['pace'] = '7.5/s';
  return `\${parameters.pace}`;
}

/** Stages that last so long together; a staircase only where no phases fix the length. */
function rateStages(context: Context, seconds: number, mayStep: boolean, lowest: number): readonly Json[] {
  const { draw } = context;
  const some = () => `${lowest + draw.int(1, 8)}/s`;
  const stage = (length: number): Json => {
    const kinds = mayStep ? ['hold', 'ramp', 'steps'] : ['hold', 'ramp'];
    switch (draw.pick(kinds)) {
      case 'hold':
        return { type: 'hold', rate: some(), for: `${length}s` };
      case 'ramp':
        return { type: 'ramp', from: some(), to: some(), for: `${length}s` };
      default:
        return { type: 'steps', from: `${lowest + 1}/s`, to: `${lowest + 5}/s`, step: '2/s', every: '3s' };
    }
  };
  return pieces(context, seconds).map(stage);
}

/** Whole seconds that make up the sum. */
function pieces({ draw }: Context, seconds: number): readonly number[] {
  if (seconds < 4 || draw.chance(0.3)) return [seconds];
  const first = draw.int(1, seconds - 2);
  return [first, seconds - first];
}

function users(context: Context): Shaped {
  const { draw } = context;
  const { during, seconds } = span(context);
  const shaped = (rest: Json, once = false): Shaped => ({
    load: { type: 'users', ...rest, ...between(context) },
    quick: false,
    once,
  });
  const constant = {
    users: draw.int(1, 40),
    ...draw.optional('rampUp', () => draw.pick(['0s', '5s'])),
    ...draw.optional('threadGroup', () => draw.pick(['auto', 'thread-group'])),
  };
  switch (draw.pick(['time', 'iterations', 'data', 'stages', 'concurrency'])) {
    case 'time':
      return shaped({
        ...constant,
        ...lasting(during, seconds),
        ...draw.optional('iterations', () => draw.int(1, 9), 0.2),
      });
    case 'iterations':
      return shaped({ ...constant, iterations: draw.int(1, 20) });
    case 'data':
      return shaped(constant, true);
    case 'stages':
      return shaped({
        stages: userStages(context, seconds, isEmpty(during)),
        ...during,
        ...draw.optional('threadGroup', () => draw.pick(['auto', 'ultimate'])),
      });
    default:
      return shaped({ users: draw.int(1, 30), ...lasting(during, seconds), threadGroup: 'concurrency' });
  }
}

const between = ({ draw }: Context): Json => ({
  ...draw.optional('pause', () => draw.pick(['0s', '2s', '1m30s']), 0.3),
  ...draw.optional('pacing', () => draw.pick(['5s', '30s']), 0.3),
  ...draw.optional('rate', () => draw.pick(['2/s', '90/min']), 0.3),
});

function userStages(context: Context, seconds: number, mayStep: boolean): readonly Json[] {
  const { draw } = context;
  const stage = (length: number): Json => {
    switch (draw.pick(mayStep ? ['hold', 'ramp', 'steps'] : ['hold', 'ramp'])) {
      case 'hold':
        return { type: 'hold', users: draw.int(1, 30), for: `${length}s` };
      case 'ramp':
        return { type: 'ramp', from: draw.int(0, 9), to: draw.int(1, 30), for: `${length}s` };
      default:
        return { type: 'steps', from: 5, to: 15, step: 5, every: '4s' };
    }
  };
  return pieces(context, seconds).map(stage);
}

/** The caller puts the name of the data set in. */
function items(context: Context): Shaped {
  const { draw } = context;
  const { during, seconds } = span(context);
  return {
    load: {
      type: 'items',
      within: `${seconds}s`,
      ...draw.optional('rate', () => draw.pick(['2/s', '120/min'])),
      ...draw.optional('threads', () => draw.int(1, 5)),
      ...during,
    },
    quick: false,
    once: true,
  };
}
