import { readFileSync } from 'node:fs';
import { type Described, describe as described } from '../../src/diagnostics/describe.ts';
import type { Diagnostic, Outcome } from '../../src/diagnostics/diagnostic.ts';
import { type LoadedSpec, loadSpec } from '../../src/spec/load-spec.ts';
import { parseSource, sourceFile } from '../../src/spec/source.ts';

/** A made-up vendor with every kind of hint. */
export const acmeProfile = readFileSync(new URL('acme-profile.json', import.meta.url), 'utf8');

export type LoadOptions = {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly variant?: string;
  readonly sets?: readonly string[];
};

/** Loads a spec text as if it lay in the folder `specs` beside the given files. */
export function loadText(text: string, { files = {}, variant, sets }: LoadOptions = {}): Outcome<LoadedSpec> {
  return loadSpec({
    text,
    file: 'specs/spec.json',
    readFile: (path) => {
      const content = Object.hasOwn(files, path) ? files[path] : undefined;
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    readProfile: (name) => ({ acme: acmeProfile, torn: '{' })[name],
    profiles: ['acme', 'torn'],
    ...(variant === undefined ? {} : { variant }),
    ...(sets === undefined ? {} : { sets }),
  });
}

/** The findings as every output shows them. */
export function describeText(text: string, diagnostics: readonly Diagnostic[]): readonly Described[] {
  const spec = sourceFile(parseSource('specs/spec.json', text).source);
  return described(diagnostics, (file) => (file === undefined ? spec : undefined));
}

/** `SPEC043 specs/spec.json:5:40`, or without a place `SPEC007 --set`. */
export const places = (text: string, diagnostics: readonly Diagnostic[]): readonly string[] =>
  describeText(text, diagnostics).map(
    ({ code, file, position }) => `${code} ${file}${position ? `:${position.line}:${position.column}` : ''}`,
  );
