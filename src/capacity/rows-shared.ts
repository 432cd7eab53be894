import type { Load, Scenario, Workload } from '../spec/scenario.ts';
import { shareOut } from './engine-shares.ts';
import { demandOf } from './iteration-demand.ts';
import { peakRate } from './rate-profile.ts';
import { userRate } from './user-rate.ts';

/**
 * Rows that are used once and that a workload gets: those of its smallest set. All threads of a plan read the same file, so
 * workloads with a set in common share its rows, and who goes faster takes more of them. null without such data.
 */
export function rowsShared({ data, workloads }: Scenario, workload: Workload): number | null {
  const rows = data
    .filter(({ name, use }) => use === 'once' && workload.data.includes(name))
    .map((set) => {
      const readers = workloads.filter((other) => other.name === workload.name || other.data.includes(set.name));
      const place = readers.findIndex(({ name }) => name === workload.name);
      return place < 0 ? set.rows : (shareOut(set.rows, readers.map(rateOf))[place] ?? set.rows);
    });
  return rows.length === 0 ? null : Math.min(...rows);
}

function rateOf({ load, flow }: Workload): number {
  const paced = paceOf(load);
  return load.type === 'users' ? Math.min(paced, userRate(load, demandOf(flow)).perSecond) : paced;
}

function paceOf(load: Load): number {
  switch (load.type) {
    case 'arrivals':
      return peakRate(load.profile);
    case 'users':
      return load.ratePerSecond ?? Number.POSITIVE_INFINITY;
    case 'items':
      return load.ratePerSecond ?? load.items / load.withinSeconds;
  }
}
