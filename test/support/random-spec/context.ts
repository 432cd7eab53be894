import type { Draw } from './draw.ts';

export type Json = Record<string, unknown>;

/** What has been made so far of one spec; steps add the limits, values, payloads and files they refer to. */
export type Context = {
  readonly draw: Draw;
  readonly files: Record<string, string>;
  readonly parameters: Record<string, string>;
  readonly limits: Record<string, Json>;
  readonly data: Record<string, Json>;
  readonly values: Record<string, Json>;
  readonly payloads: Record<string, Json>;
  /** Payloads without references; their length is known. */
  readonly plainPayloads: string[];
  /** Labels that criteria can name. */
  readonly labels: { readonly http: string[]; readonly socket: string[] };
  /** Parameters that hold a duration used by a pause. */
  readonly gaps: string[];
  readonly phases: Readonly<Record<string, number>>;
  readonly numbers: { next: number };
};

/** What a step can refer to where it stands. */
export type Scope = {
  /** The workload's data set and its columns; null without one. */
  readonly data: { readonly name: string; readonly columns: readonly string[] } | null;
  /** Variables saved by earlier steps that surely ran. */
  readonly saved: readonly string[];
  readonly socketOpen: boolean;
  readonly depth: number;
  /** Short steps that draw on no limit, for loads with high rates. */
  readonly quick: boolean;
};

/** A step and the scope of those behind it. */
export type Placed = { readonly step: Json; readonly after: Scope };

export const nextNumber = (context: Context): number => {
  context.numbers.next += 1;
  return context.numbers.next;
};
