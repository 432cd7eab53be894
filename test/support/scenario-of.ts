import { describe } from '../../src/diagnostics/describe.ts';
import { type LoadedSpec, loadSpec } from '../../src/spec/load-spec.ts';

export type SpecFiles = Readonly<Record<string, string | Uint8Array>>;

export const fileOf =
  (files: SpecFiles) =>
  (path: string): Uint8Array | undefined =>
    path in files ? Buffer.from(files[path] as Uint8Array) : undefined;

/** A spec built in code as the scenario it means. Throws when it has errors. */
export function scenarioOf(spec: object, files: SpecFiles = {}): LoadedSpec {
  const { value, diagnostics } = loadSpec({
    text: JSON.stringify(spec),
    file: 'spec.json',
    readFile: fileOf(files),
    readProfile: () => undefined,
  });
  if (value === undefined) {
    const complaints = describe(diagnostics, () => undefined).map(({ code, message }) => `${code} ${message}`);
    throw new Error(complaints.join('\n'));
  }
  return value;
}
