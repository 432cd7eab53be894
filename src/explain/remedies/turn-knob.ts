import { peakRate, profileSeconds } from '../../capacity/rate-profile.ts';
import type { Load, Scenario, Workload } from '../../spec/scenario.ts';

/** A scenario with another load in one of its workloads. */
export const withLoad = (scenario: Scenario, name: string, change: (load: Load) => Load): Scenario => ({
  ...scenario,
  workloads: scenario.workloads.map(
    (workload): Workload => (workload.name === name ? { ...workload, load: change(workload.load) } : workload),
  ),
});

export const withTokens = (scenario: Scenario, tokens: number): Scenario =>
  scenario.auth.type === 'oauth2-client-credentials' ? { ...scenario, auth: { ...scenario.auth, tokens } } : scenario;

/** The load with this rate at its peak; the rates of a profile keep their proportions, users are paced together. */
export function atRate(load: Load, perSecond: number): Load {
  if (load.type !== 'arrivals') return { ...load, ratePerSecond: perSecond };
  const factor = perSecond / peakRate(load.profile);
  const profile = load.profile.map((span) => ({
    ...span,
    fromPerSecond: span.fromPerSecond * factor,
    toPerSecond: span.toPerSecond * factor,
  }));
  return { ...load, profile };
}

/** Finite work with another deadline, a count of arrivals spread over another time. */
export function within(load: Load, seconds: number): Load {
  if (load.type === 'items') return { ...load, withinSeconds: seconds };
  if (load.type !== 'arrivals') return load;
  const factor = seconds / profileSeconds(load.profile);
  const profile = load.profile.map((span) => ({
    seconds: span.seconds * factor,
    fromPerSecond: span.fromPerSecond / factor,
    toPerSecond: span.toPerSecond / factor,
  }));
  return { ...load, profile };
}

/** As many users at the peak; stages keep their proportions, rounded up so that none is empty that was not. */
export function withUsers(load: Load, users: number, peak: number): Load {
  if (load.type !== 'users') return load;
  const part = (count: number): number => Math.min(users, Math.ceil((count * users) / peak));
  return { ...load, stages: load.stages.map((stage) => ({ ...stage, from: part(stage.from), to: part(stage.to) })) };
}

/** Another time from one iteration of a user to its next: the pacing where there is one, else the pause. */
export function withPause(load: Load, seconds: number): Load {
  if (load.type !== 'users') return load;
  return load.pacingSeconds > 0 ? { ...load, pacingSeconds: seconds } : { ...load, pauseSeconds: seconds };
}
