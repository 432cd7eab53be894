import type { IncomingHttpHeaders } from 'node:http';
import type { UniqueValue } from '../spec/scenario.ts';
import { parseJsonPath } from './responses/json-path.ts';
import { valueAt } from './responses/json-tree.ts';
import type { SetupProblem } from './setup-problem.ts';

/** Oldest values are forgotten beyond this many of a set. */
const remembered = 4_000_000;

export type Carrier = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string };

/** What came before; else takes the values, to be given back when the request was not processed after all. */
export type Claim = { readonly duplicate: string } | { readonly giveBack: () => void };

/** The values that requests may carry only once. */
export type UniqueValues = {
  /** Whether requests of these steps carry any; asked before the claim, which costs more. */
  readonly concerns: (names: readonly string[]) => boolean;
  readonly claim: (names: readonly string[], carrier: Carrier) => Claim;
};

export function createUniqueValues(unique: readonly UniqueValue[], problems: SetupProblem[]): UniqueValues {
  const sets = unique.map((one, index) => ({ one, read: reader(one, index, problems), seen: new Set<string>() }));
  const meant = (names: readonly string[]) => sets.filter(({ one }) => one.steps.some((name) => names.includes(name)));
  return {
    concerns: sets.length === 0 ? () => false : (names) => meant(names).length > 0,
    claim: (names, carrier) => {
      const taken: { readonly seen: Set<string>; readonly value: string }[] = [];
      const giveBack = (): void => {
        for (const { seen, value } of taken) seen.delete(value);
      };
      for (const { read, seen } of meant(names)) {
        const value = read(carrier);
        if (value === undefined) continue;
        if (seen.has(value)) {
          giveBack();
          return { duplicate: value };
        }
        seen.add(value);
        taken.push({ seen, value });
        if (seen.size > remembered) for (const oldest of seen.values()) if (seen.delete(oldest)) break;
      }
      return { giveBack };
    },
  };
}

function reader(one: UniqueValue, index: number, problems: SetupProblem[]): (carrier: Carrier) => string | undefined {
  if (one.type === 'header') {
    const name = one.name.toLowerCase();
    return ({ headers }) => headers[name]?.toString();
  }
  if (one.type === 'path-segment') return ({ path }) => path.split('/')[one.segment];
  const hops = parseJsonPath(one.path);
  if (hops) return ({ body }) => textAt(body, hops);
  problems.push({
    pointer: `/mock/unique/${index}/path`,
    step: one.steps.join(', '),
    message: `the JSON path ${one.path} is not one the stand-in can follow`,
    hint: 'write names and indices, such as $.items[0].id',
  });
  return () => undefined;
}

function textAt(body: string, hops: NonNullable<ReturnType<typeof parseJsonPath>>): string | undefined {
  try {
    const value = valueAt(JSON.parse(body), hops);
    return value === undefined ? undefined : JSON.stringify(value);
  } catch {
    return undefined;
  }
}
