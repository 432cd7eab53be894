import { type PlanElement, textOf } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import { get } from '../l/example-parts.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { itemsOf, scalarOf } from '../s/embedded.ts';
import { list } from '../wording.ts';
import { codeAssertion } from './example-assertions.ts';
import { type Comparison, comparisonOf, isFailure, isNoStatus, isSuccess, passingCodes } from './response-codes.ts';

type Verdict = { readonly message: string; readonly hint: string };

/** A Response Assertion that passes what it should not, or nothing at all. */
export const assertionWithoutEffect = defineRule({
  id: 'M02',
  name: 'assertion-without-effect',
  title: 'A Response Assertion passes bad responses, or none',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'A sample with a status from 400 on has failed before any assertion is asked, and stays failed unless "Ignore Status" is on; with it on, the patterns alone decide. Contains and Substring look for a part of the text: a pattern "2" is in 402 and 429.',
  computes: 'the statuses that the patterns let pass',
  example: {
    before: get('/a', codeAssertion(16, ['2'], true)),
    after: get('/a', codeAssertion(1, ['2\\d\\d'], true)),
  },
  *check(plan) {
    for (const element of runningOf(plan, 'ResponseAssertion')) {
      const found = verdictOf(element, plan);
      if (found) yield { element, property: 'Asserion.test_strings', ...found };
    }
  },
});

function verdictOf(element: PlanElement, { variables }: PlanModel): Verdict | undefined {
  const patterns = itemsOf(element, 'Asserion.test_strings').map((item) => variables.evaluate(scalarOf(item) ?? ''));
  const type = textOf(element, 'Assertion.test_type') ?? '2';
  if (patterns.length === 0 || patterns.includes(undefined) || !/^\d+$/.test(type)) return undefined;
  const comparison = comparisonOf(Number(type));
  const ofVariable = textOf(element, 'Assertion.scope') === 'variable';
  const known = patterns as string[];
  return (
    always(known, comparison) ??
    (textOf(element, 'Assertion.test_field') === 'Assertion.response_code' && !ofVariable
      ? byCode(known, comparison, textOf(element, 'Assertion.assume_success') === 'true')
      : undefined)
  );
}

/** An empty pattern is found in every text. */
function always(patterns: readonly string[], { by, not, or }: Comparison): Verdict | undefined {
  if (
    by === 'equals' ||
    by === 'matches' ||
    not ||
    !(or ? patterns.includes('') : patterns.every((one) => one === ''))
  ) {
    return undefined;
  }
  return {
    message: 'an empty pattern is found in every text: the assertion passes every response that is not empty',
    hint: 'write what a good response has, or remove the pattern',
  };
}

function byCode(patterns: readonly string[], comparison: Comparison, ignoresStatus: boolean): Verdict | undefined {
  const passing = passingCodes(patterns, comparison);
  if (passing === undefined) return undefined;
  const written = list(patterns.map((pattern) => JSON.stringify(pattern)));
  if (!passing.some((code) => isSuccess(code) || code < '200')) {
    // What is meant to be a failure may be asserted with the status ignored only.
    if (passing.length > 0 && ignoresStatus) return undefined;
    return {
      message: `no status passes as a success: ${written} ${passing.length > 0 ? `asks for ${list(passing)}, and those samples have failed already` : 'is no status, so every sample fails'}`,
      hint:
        passing.length > 0
          ? 'switch "Ignore Status" on for a failure that is expected'
          : 'write three digits, 200 for example',
    };
  }
  const dead = comparison.or ? patterns.filter((pattern) => isNoStatus(pattern, comparison)) : [];
  if (dead.length > 0) {
    return {
      message: `${list(dead.map((pattern) => JSON.stringify(pattern)))} of the patterns is no status: no response ever has it`,
      hint: 'write three digits, 200 for example',
    };
  }
  const failures = passing.filter(isFailure);
  if (!ignoresStatus || failures.length === 0 || comparison.by === 'equals' || comparison.not) return undefined;
  return {
    message: `with "Ignore Status" on, ${written} also lets ${list(failures, 6)} pass as successes${failures.includes('429') ? ': throttled requests count as goodput' : ''}`,
    hint: 'compare whole statuses: Matches (1) with 2\\d\\d, or Equals (8) with 200',
  };
}
