import type { SpecContext } from './context.ts';
import type { Reference, Template } from './scenario.ts';
import { stepPayload, stepTexts } from './steps.ts';
import { parseTemplate } from './template/parse-template.ts';

/** What the texts of a workload (or of the target, for `null`) refer to. */
export type Uses = {
  readonly references: readonly Reference[];
  readonly payloads: ReadonlySet<string>;
};

/** References of a workload's steps and of the payloads they send, including payloads whose length they name. */
export function usesOf(context: SpecContext, workload: string): Uses {
  const steps = context.steps.filter((placed) => placed.workload === workload);
  const sent = steps.flatMap(({ step, pointer }) => stepPayload(step, pointer)?.name ?? []);
  const own = steps.flatMap(({ step, pointer }) =>
    stepTexts(step, pointer).flatMap(({ text }) => referencesIn(text, context)),
  );
  const inPayloads = sent.flatMap((name) => references(context.payloads.get(name)?.template ?? []));
  const all = [...own, ...inPayloads, ...targetReferences(context)];
  const measured = all.flatMap((reference) => (reference.kind === 'payload-bytes' ? [reference.payload] : []));
  return { references: all, payloads: new Set([...sent, ...measured]) };
}

/** Target headers go with every request, so every workload uses what they refer to. */
const targetReferences = (context: SpecContext): readonly Reference[] =>
  Object.values(context.spec.target.headers ?? {}).flatMap((text) => referencesIn(text, context));

const referencesIn = (text: string, context: SpecContext): readonly Reference[] =>
  references(parseTemplate(text, context.names).template);

export const references = (template: Template): readonly Reference[] =>
  template.filter((part): part is Reference => part.kind !== 'literal');
