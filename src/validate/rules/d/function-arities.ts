import { FUNCTIONS } from './generated/functions.ts';

export type Arity = { readonly name: string; readonly min: number; readonly max: number };

/** Functions by name, with the fewest and most arguments that they take. */
export const functionArities: ReadonlyMap<string, Arity> = new Map(
  FUNCTIONS.split(' ').map((entry) => {
    const [name = '', min = '0', max = ''] = entry.split(':');
    return [name, { name, min: Number(min), max: max === '' ? Number.POSITIVE_INFINITY : Number(max) }];
  }),
);
