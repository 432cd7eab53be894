import { type Code, finding } from '../../diagnostics/catalogue.ts';
import type { ArgsOf, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { parseSlo, type SloNames } from '../parse-slo.ts';
import { join } from '../pointer.ts';
import { sloNames } from '../resolve/criteria.ts';
import type { SpecRule } from './check-rules.ts';

/** Criteria can be read: those of slo, and the probe's stop. */
export const criteria: SpecRule = (context) => {
  const names = sloNames(context);
  return [
    ...(context.spec.slo ?? []).flatMap((text, index) => check(text, join('/slo', index), names)),
    ...(context.spec.probe?.stop === undefined ? [] : check(context.spec.probe.stop, '/probe/stop', names)),
  ];
};

function check(text: string, pointer: string, names: SloNames): readonly Diagnostic[] {
  const read = parseSlo(text, names);
  return 'problem' in read ? [finding(read.problem.code, pointer, read.problem.args as ArgsOf<Code>)] : [];
}
