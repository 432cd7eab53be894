import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SpecContext } from '../context.ts';

/** One thing a spec of the right shape can still get wrong. */
export type SpecRule = (context: SpecContext) => readonly Diagnostic[];

const rules: readonly SpecRule[] = [];

export const checkRules = (context: SpecContext): readonly Diagnostic[] => rules.flatMap((rule) => rule(context));
