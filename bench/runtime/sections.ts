import { early } from './early.ts';
import { forecasts } from './forecasts.ts';
import { holds } from './holds.ts';
import { ids } from './ids.ts';
import { overhead } from './overhead.ts';
import { rates } from './rates.ts';
import { retry } from './retry.ts';
import type { Section } from './section.ts';
import { shapes } from './shapes.ts';
import { soak } from './soak.ts';
import { sockets } from './sockets.ts';
import { tokens } from './tokens.ts';

/** Every section by its name, in the order of the README. */
export const sections: Readonly<Record<string, Section>> = {
  rates,
  shapes,
  retry,
  early,
  tokens,
  sockets,
  ids,
  overhead,
  soak,
  holds,
  forecast: forecasts,
};
