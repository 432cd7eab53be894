import type { Scenario } from '../../spec/scenario.ts';
import { everyPlacedStep } from '../flow-steps.ts';
import { referencesOf } from '../routes/template-pattern.ts';

/** What later steps do with saved variables; it decides what the stand-in hands out. */
export type SavedUses = {
  /** The variable is (the start of) a URL, for this kind of step. */
  readonly urls: ReadonlyMap<string, 'http' | 'websocket'>;
  /** The variable is a JSON object of headers. */
  readonly headers: ReadonlySet<string>;
  /** The variable names a job that a poll asks for. */
  readonly jobs: ReadonlySet<string>;
};

export function savedUses(scenario: Scenario): SavedUses {
  const urls = new Map<string, 'http' | 'websocket'>();
  const headers = new Set<string>();
  const jobs = new Set<string>();
  for (const { step } of everyPlacedStep(scenario)) {
    if (step.type !== 'http' && step.type !== 'poll' && step.type !== 'websocket-open') continue;
    const { location } = step;
    const start = location.type === 'url' ? location.url[0] : undefined;
    if (start?.kind === 'saved') urls.set(start.name, step.type === 'websocket-open' ? 'websocket' : 'http');
    if (step.type === 'http' && step.savedHeaders !== null) headers.add(step.savedHeaders);
    if (step.type !== 'poll') continue;
    for (const reference of referencesOf(location.type === 'url' ? location.url : location.path)) {
      if (reference.kind === 'saved') jobs.add(reference.name);
    }
  }
  return { urls, headers, jobs };
}
