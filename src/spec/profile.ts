import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Target } from './generated/capacity-spec.ts';
import type { Profile, Region } from './generated/profile.ts';
import { validate } from './generated/validate-profile.ts';

/** A profile with the region that the spec means. */
export type ChosenProfile = { readonly profile: Profile; readonly region: string; readonly hosts: Region };

export type ProfileReader = {
  readonly readProfile: (name: string) => string | undefined;
  /** Names that `readProfile` knows, for "did you mean". */
  readonly profiles?: readonly string[];
};

/** Reads the profile of a target and resolves the region, by name or by alias in any letter case. */
export function chooseProfile(
  target: Target,
  reader: ProfileReader,
): { chosen?: ChosenProfile; diagnostics: readonly Diagnostic[] } {
  const { profile: name, region } = target;
  if (name === undefined) {
    return { diagnostics: region === undefined ? [] : [finding('SPEC103', '/target/region', { region })] };
  }
  const text = /^[a-z][a-z0-9-]*$/.test(name) ? reader.readProfile(name) : undefined;
  if (text === undefined)
    return { diagnostics: [finding('SPEC101', '/target/profile', { name, known: reader.profiles ?? [] })] };
  const profile = parseProfile(text);
  if (profile === undefined) return { diagnostics: [finding('SPEC110', '/target/profile', { name })] };
  const regions = Object.entries(profile.regions);
  const wanted = region?.toLowerCase();
  const found = regions.find(([each, { aliases = [] }]) =>
    wanted === undefined ? true : [each, ...aliases].some((alias) => alias.toLowerCase() === wanted),
  );
  if (found) return { chosen: { profile, region: found[0], hosts: found[1] }, diagnostics: [] };
  const known = regions.map(([each]) => each);
  const names = regions.flatMap(([each, { aliases = [] }]) => [each, ...aliases]);
  return { diagnostics: [finding('SPEC102', '/target/region', { profile: name, region: region ?? '', known, names })] };
}

/** A profile's text as a profile; undefined where it is none. */
export function parseProfile(text: string): Profile | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return (validate as unknown as (value: unknown) => boolean)(value) ? (value as Profile) : undefined;
  } catch {
    return undefined;
  }
}
