import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SpecContext } from '../context.ts';
import type { Step } from '../generated/capacity-spec.ts';
import { join } from '../pointer.ts';
import { stepName, stepPayload, stepSaves, stepTexts, subflows } from '../steps.ts';
import { parseTemplate } from '../template/parse-template.ts';
import { references } from '../uses.ts';
import type { SpecRule } from './check-rules.ts';

/** Variables saved on every way to a place, and on some way to it. */
type Saved = { readonly surely: ReadonlySet<string>; readonly maybe: ReadonlySet<string> };

/** Saved variables are used after they are saved, in the order of the flow. */
export const savedInOrder: SpecRule = (context) =>
  Object.entries(context.spec.workloads).flatMap(([name, { flow }]) => {
    const problems: Diagnostic[] = [];
    walk(flow, join('/workloads', name, 'flow'), { surely: new Set(), maybe: new Set() }, context, problems);
    return problems;
  });

function walk(
  flow: readonly Step[],
  pointer: string,
  before: Saved,
  context: SpecContext,
  problems: Diagnostic[],
): Saved {
  const saved = { surely: new Set(before.surely), maybe: new Set(before.maybe) };
  for (const [index, step] of flow.entries()) {
    const at = join(pointer, index);
    problems.push(...uses(step, at, context).flatMap((use) => check(use, step, saved)));
    const ends = subflows(step, at).map((sub) => walk(sub.flow, sub.pointer, saved, context, problems));
    for (const end of ends) for (const name of [...end.surely, ...end.maybe]) saved.maybe.add(name);
    // a loop runs at least once and a group always; of several options only what all of them save is sure
    const [first, ...others] = ends;
    const inAll = [...(first?.surely ?? [])].filter((name) => others.every((end) => end.surely.has(name)));
    for (const name of [...inAll, ...stepSaves(step)]) saved.surely.add(name);
  }
  return saved;
}

type Use = { readonly name: string; readonly pointer: string };

function uses(step: Step, at: string, { names, payloads }: SpecContext): readonly Use[] {
  const inTexts = stepTexts(step, at).flatMap(({ text, pointer }) =>
    references(parseTemplate(text, names).template).map((reference) => ({ reference, pointer })),
  );
  const payload = stepPayload(step, at);
  const inPayload = payload
    ? references(payloads.get(payload.name)?.template ?? []).map((reference) => ({
        reference,
        pointer: payload.pointer,
      }))
    : [];
  const headers =
    step.type === 'http' && step.savedHeaders !== undefined
      ? [{ name: step.savedHeaders, pointer: join(at, 'savedHeaders') }]
      : [];
  const referred = [...inTexts, ...inPayload].flatMap(({ reference, pointer }) =>
    reference.kind === 'saved' ? [{ name: reference.name, pointer }] : [],
  );
  return [...referred, ...headers];
}

function check({ name, pointer }: Use, step: Step, saved: Saved): readonly Diagnostic[] {
  if (saved.surely.has(name)) return [];
  return [finding(saved.maybe.has(name) ? 'SPEC060' : 'SPEC059', pointer, { name, step: stepName(step) })];
}
