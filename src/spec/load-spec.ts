import { hasErrors } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { type SpecReaders, specContext } from './context.ts';
import { type Document, originOf, relocate } from './document.ts';
import type { CapacitySpec } from './generated/capacity-spec.ts';
import type { Json } from './json.ts';
import { substituteParameters } from './parameters.ts';
import { resolveScenario } from './resolve/scenario.ts';
import { checkRules } from './rules/check-rules.ts';
import type { Scenario } from './scenario.ts';
import { applySets } from './sets.ts';
import { checkShape } from './shape.ts';
import { parseSource, sourceValue } from './source.ts';
import { applyVariant, variantNames } from './variants.ts';

export type SpecInput = SpecReaders & {
  readonly text: string;
  /** `path=value` settings, applied after the variant. */
  readonly sets?: readonly string[];
};

export type LoadedSpec = {
  readonly scenario: Scenario;
  /** The validated spec after variant, settings and parameters. */
  readonly spec: CapacitySpec;
  readonly variants: readonly string[];
  /** Points a finding about the effective spec (pointers as in `spec`) to where its author wrote the value. */
  readonly relocate: (diagnostic: Diagnostic) => Diagnostic;
};

/**
 * Reads a spec: text → document → variant → settings → parameters → shape → rules → scenario. Each stage reports all
 * it finds; a stage with errors ends the reading, since the next one would only repeat them in other words.
 */
export function loadSpec(input: SpecInput): Outcome<LoadedSpec> {
  const { source, diagnostics: textProblems } = parseSource(input.file, input.text);
  if (textProblems.some(({ code }) => code !== 'SPEC002')) return { diagnostics: textProblems };
  const written = sourceValue(source);
  const patched = patchedDocument(written, input);
  const { document } = patched;
  const { value, used, diagnostics: parameterProblems } = substituteParameters(document.value);
  const here = (diagnostic: Diagnostic): Diagnostic => relocate(document.origins, diagnostic);
  const soFar = [
    ...textProblems,
    ...patched.diagnostics,
    ...parameterProblems.map(here),
    ...checkShape(value).map(here),
  ];
  if (hasErrors(soFar)) return { diagnostics: soFar };

  const spec = value as unknown as CapacitySpec;
  const context = specContext(spec, input, used);
  const diagnostics = [...soFar, ...[...context.diagnostics, ...checkRules(context)].map(here)];
  if (hasErrors(diagnostics)) return { diagnostics };
  const place = (pointer: string): string => originOf(document.origins, pointer).pointer;
  const scenario = resolveScenario(context, { variant: input.variant ?? null, place });
  return { value: { scenario, spec, variants: variantNames(written), relocate: here }, diagnostics };
}

function patchedDocument(
  written: Json,
  { variant, sets = [] }: SpecInput,
): { document: Document; diagnostics: readonly Diagnostic[] } {
  const unpatched: Document = { value: written, origins: new Map() };
  const applied = variant === undefined ? { value: unpatched, diagnostics: [] } : applyVariant(written, variant);
  const { document, diagnostics } = applySets(applied.value ?? unpatched, sets);
  return { document, diagnostics: [...applied.diagnostics, ...diagnostics] };
}
