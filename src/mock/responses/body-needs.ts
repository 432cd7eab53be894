import type { SaveSource } from '../../spec/scenario.ts';

/** What a body must hold so that a step's checks pass and its saves find something. */
export type BodyNeeds = {
  readonly json: readonly { readonly path: string; readonly equals: string }[];
  readonly contains: readonly string[];
  readonly saves: readonly SaveSource[];
  /** JSON path of a job's state; null where no job is asked for. */
  readonly state: string | null;
};

export const noNeeds: BodyNeeds = { json: [], contains: [], saves: [], state: null };

/** The needs of two steps that one request may belong to. */
export function bothNeeds(one: BodyNeeds, other: BodyNeeds): BodyNeeds {
  return {
    json: [...one.json, ...other.json],
    contains: [...one.contains, ...other.contains],
    saves: [...one.saves, ...other.saves],
    state: one.state ?? other.state,
  };
}

export const needsBody = ({ json, contains, saves, state }: BodyNeeds): boolean =>
  json.length > 0 ||
  state !== null ||
  contains.some((text) => text !== '') ||
  saves.some((save) => save.type !== 'header');
