import type { Load } from '../spec/scenario.ts';
import { profileTotal } from './rate-profile.ts';

/**
 * Iterations to expect when time is scaled: rates stay and spans shrink, so open loads and finite work shrink with them.
 * null for closed loads, whose iterations follow from response times, which are not scaled.
 */
export function expectedIterations(load: Load, timeScale: number): number | null {
  switch (load.type) {
    case 'arrivals':
      return load.count === null
        ? Math.ceil(profileTotal(load.profile) * timeScale - 1e-6)
        : Math.round(load.count * timeScale);
    case 'items':
      return Math.round(load.items * timeScale);
    case 'users':
      return null;
  }
}
