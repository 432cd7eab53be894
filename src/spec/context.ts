import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type DataFile, readDataFile } from './data/data-file.ts';
import { type PayloadSource, readPayload } from './data/payload-source.ts';
import { type SpecFiles, specFiles } from './data/spec-files.ts';
import type { CapacitySpec } from './generated/capacity-spec.ts';
import { type ChosenProfile, chooseProfile, type ProfileReader } from './profile.ts';
import { type PlacedStep, placedSteps, stepSaves } from './steps.ts';
import type { KnownNames } from './template/read-reference.ts';

/** A spec of the right shape with everything it names read in: what rules check and resolving works from. */
export type SpecContext = {
  readonly spec: CapacitySpec;
  readonly profile: ChosenProfile | undefined;
  readonly files: SpecFiles;
  readonly data: ReadonlyMap<string, DataFile>;
  readonly payloads: ReadonlyMap<string, PayloadSource>;
  readonly names: KnownNames;
  readonly steps: readonly PlacedStep[];
  readonly usedParameters: ReadonlySet<string>;
  readonly isVariant: boolean;
  /** Problems met while reading, whatever rule they belong to. */
  readonly diagnostics: readonly Diagnostic[];
};

export type SpecReaders = ProfileReader & {
  readonly file: string;
  /** Reads a file inside the spec's folder; it must not follow links out of it. */
  readonly readFile: (relativePath: string) => Uint8Array | undefined;
  readonly variant?: string;
};

export function specContext(
  spec: CapacitySpec,
  readers: SpecReaders,
  parametersOfSpec: ReadonlySet<string>,
): SpecContext {
  const files = specFiles(readers.file, readers.readFile);
  const { chosen, diagnostics: profileDiagnostics } = chooseProfile(spec.target, readers);
  const data = mapEntries(spec.data, (name, dataSet) => readDataFile(name, dataSet, files));
  const steps = placedSteps(spec);
  const names: KnownNames = {
    data: new Map([...data].map(([name, { dataSet }]) => [name, dataSet?.columns])),
    values: new Set(Object.keys(spec.values ?? {})),
    payloads: new Set(Object.keys(spec.payloads ?? {})),
    saved: new Set(steps.flatMap(({ step }) => stepSaves(step))),
  };
  const usedParameters = new Set(parametersOfSpec);
  const around = { files, names, parameters: spec.parameters ?? {}, usedParameters };
  const payloads = mapEntries(spec.payloads, (name, payload) => readPayload(name, payload, around));
  const diagnostics = [
    ...profileDiagnostics,
    ...[...data.values(), ...payloads.values()].flatMap((each) => each.diagnostics),
  ];
  return {
    spec,
    profile: chosen,
    files,
    data,
    payloads,
    names,
    steps,
    usedParameters,
    isVariant: readers.variant !== undefined,
    diagnostics,
  };
}

const mapEntries = <T, U>(
  map: Readonly<Record<string, T>> | undefined,
  make: (name: string, value: T) => U,
): ReadonlyMap<string, U> => new Map(Object.entries(map ?? {}).map(([name, value]) => [name, make(name, value)]));
