import { type Context, type Json, nextNumber } from './context.ts';

/** Names of up to two limits; new ones are declared as they are needed, so that each is drawn on. */
export function limitNames(context: Context): readonly string[] {
  const { draw, limits } = context;
  const wanted = draw.int(1, 2);
  const names = new Set<string>();
  for (let turn = 0; turn < wanted; turn += 1) {
    const known = Object.keys(limits);
    if (known.length < 3 && (known.length === 0 || draw.chance(0.5))) {
      const name = `limit-${nextNumber(context)}`;
      limits[name] = limit(context);
      names.add(name);
    } else names.add(draw.pick(known));
  }
  return [...names];
}

export function limit(context: Context): Json {
  const { draw } = context;
  const scope = draw.optional('scope', () => draw.pick(['token', 'client', 'user', 'org', 'ip']));
  const description = draw.optional('description', () => 'the vendor calls it <rate> & "limit"');
  const safety = draw.optional('safety', () => draw.pick([0.5, 0.9, 1, 1.5]));
  const background = draw.optional('background', () => draw.pick(['20/min', '0.1/s', '60/h']));
  switch (draw.pick(['fixed-window', 'sliding-window', 'token-bucket', 'concurrency'])) {
    case 'fixed-window':
      return { type: 'fixed-window', ...window(context), ...description, ...scope, ...safety, ...background };
    case 'sliding-window':
      return { type: 'sliding-window', ...window(context), ...description, ...scope, ...safety, ...background };
    case 'token-bucket': {
      const burst = draw.optional('burst', () => draw.int(1, 30));
      return {
        type: 'token-bucket',
        rate: draw.pick(['5/s', '12.5/s', '300/min']),
        ...description,
        ...burst,
        ...scope,
        ...safety,
        ...background,
      };
    }
    default:
      return { type: 'concurrency', max: draw.int(2, 200), ...description, ...scope, ...safety };
  }
}

const window = ({ draw }: Context): Json =>
  draw.pick([
    { allow: 300, per: '60s' },
    { allow: 100, per: '10s' },
    { allow: 1_000_000, per: '1h' },
    { allow: 7, per: '1500ms' },
    { allow: 450, per: '1m30s' },
  ]);
