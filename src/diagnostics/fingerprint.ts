import { createHash } from 'node:crypto';
import type { Described } from './describe.ts';

type Known = Pick<Described, 'code' | 'anchor' | 'file'>;

/** What a finding is known by, whatever line it is on: its code and its place by names. */
export const identityOf = ({ code, anchor }: Pick<Known, 'code' | 'anchor'>): string => `${code} ${anchor}`;

/**
 * A digest for each finding. It outlives moved lines, other elements that come and go, and numbers in messages; of
 * several findings of a file that are alike the first keeps its digest.
 */
export function fingerprintsOf(findings: readonly Known[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const identity = identityOf(finding);
    const key = `${finding.file}\n${identity}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return createHash('sha256').update(`${identity} ${count}`).digest('hex').slice(0, 32);
  });
}
