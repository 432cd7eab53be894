import { type Code, finding } from '../../diagnostics/catalogue.ts';
import type { ArgsOf, Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SpecContext } from '../context.ts';
import { join } from '../pointer.ts';
import type { Template } from '../scenario.ts';
import { type PlacedText, stepTexts } from '../steps.ts';
import { parseTemplate } from '../template/parse-template.ts';
import type { KnownNames } from '../template/read-reference.ts';
import { references as referencesIn } from '../uses.ts';
import type { SpecRule } from './check-rules.ts';

/** References in the texts of steps and in the target's headers; those in payloads are found where payloads are read. */
export const references: SpecRule = (context) => {
  const headers = Object.entries(context.spec.target.headers ?? {}).map(([name, text]) => ({
    text,
    pointer: join('/target/headers', name),
  }));
  const inSteps = context.steps.flatMap(({ step, pointer }) => stepTexts(step, pointer));
  return [
    // headers of the target go with the first request too, when nothing is saved yet
    ...headers.flatMap((text) => checkText(text, { ...context.names, saved: new Set() }, context)),
    ...inSteps.flatMap((text) => checkText(text, context.names, context)),
    ...[...context.payloads.values()].flatMap(({ template, pointer }) => unmeasurable(template, pointer, context)),
  ];
};

function checkText({ text, pointer }: PlacedText, names: KnownNames, context: SpecContext): readonly Diagnostic[] {
  const { template, problems } = parseTemplate(text, names);
  return [
    ...problems.map(({ code, args }) => finding(code, pointer, args as ArgsOf<Code>)),
    ...unmeasurable(template, pointer, context),
  ];
}

/** `${payload.name.bytes}` of a payload whose length only the run knows. */
const unmeasurable = (template: Template, pointer: string, { payloads }: SpecContext): readonly Diagnostic[] =>
  referencesIn(template).flatMap((reference) => {
    if (reference.kind !== 'payload-bytes') return [];
    const hasReferences = referencesIn(payloads.get(reference.payload)?.template ?? []).length > 0;
    return hasReferences ? [finding('SPEC057', pointer, { name: reference.payload })] : [];
  });
