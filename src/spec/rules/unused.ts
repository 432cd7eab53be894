import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SpecContext } from '../context.ts';
import { join } from '../pointer.ts';
import { usesOf } from '../uses.ts';
import type { SpecRule } from './check-rules.ts';

type UnusedCode = 'SPEC070' | 'SPEC071' | 'SPEC072' | 'SPEC073' | 'SPEC074';

/**
 * Entries that nothing uses. What a variant mentions counts as used, and within a variant nothing is reported: it
 * shares its declarations with the spec and need not use all of them.
 */
export const unused: SpecRule = (context) => {
  if (context.isVariant) return [];
  const { spec } = context;
  const inVariants = JSON.stringify(spec.variants ?? {});
  const check = (
    code: UnusedCode,
    key: string,
    entries: object | undefined,
    used: ReadonlySet<string>,
  ): readonly Diagnostic[] =>
    Object.keys(entries ?? {})
      .filter((name) => !used.has(name) && !new RegExp(`["{.]${name}["}.]`).test(inVariants))
      .map((name) => finding(code, join('', key, name), { name }, { at: 'key' }));
  const used = usedNames(context);
  return [
    ...check('SPEC070', 'limits', spec.limits, used.limits),
    ...check('SPEC071', 'data', spec.data, used.data),
    ...check('SPEC072', 'values', spec.values, used.values),
    ...check('SPEC073', 'payloads', spec.payloads, used.payloads),
    ...check('SPEC074', 'parameters', spec.parameters, used.parameters),
  ];
};

function usedNames(
  context: SpecContext,
): Record<'limits' | 'data' | 'values' | 'payloads' | 'parameters', ReadonlySet<string>> {
  const { spec, steps, usedParameters } = context;
  const uses = Object.keys(spec.workloads).map((name) => usesOf(context, name));
  const references = uses.flatMap((each) => each.references);
  const loads = Object.values(spec.workloads).map(({ load }) => load);
  return {
    limits: new Set([
      ...(spec.auth?.type === 'oauth2-client-credentials' ? (spec.auth.limits ?? []) : []),
      ...steps.flatMap(({ step }) => ('limits' in step ? (step.limits ?? []) : [])),
    ]),
    data: new Set([
      ...references.flatMap((reference) => (reference.kind === 'data' ? [reference.data] : [])),
      ...loads.flatMap((load) => (load.type === 'items' ? [load.data] : [])),
    ]),
    values: new Set(references.flatMap((reference) => (reference.kind === 'value' ? [reference.name] : []))),
    payloads: new Set(uses.flatMap((each) => [...each.payloads])),
    parameters: new Set([...usedParameters, ...(spec.probe?.type === 'gap' ? [spec.probe.parameter] : [])]),
  };
}
