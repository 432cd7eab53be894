import { readFileSync } from 'node:fs';
import type { Outcome } from '../../src/diagnostics/diagnostic.ts';
import { type LoadedSpec, loadSpec } from '../../src/spec/load-spec.ts';
import type { RandomSpec } from './random-spec.ts';

const profile = readFileSync(new URL('../../profiles/genesys-cloud.json', import.meta.url), 'utf8');

/** Loads a generated spec from memory. */
export const loadRandom = ({ spec, files }: RandomSpec, variant?: string): Outcome<LoadedSpec> =>
  loadSpec({
    text: JSON.stringify(spec, null, 2),
    file: 'spec.json',
    readFile: (path) => (Object.hasOwn(files, path) ? Buffer.from(files[path] ?? '') : undefined),
    readProfile: (name) => (name === 'genesys-cloud' ? profile : undefined),
    ...(variant === undefined ? {} : { variant }),
  });
