import type { Rule } from '../rule.ts';
import { literalSecretInPlan } from './x01-literal-secret.ts';
import { proxyLeftIn } from './x02-proxy-left-in.ts';
import { actsOnGenerator } from './x03-acts-on-generator.ts';
import { recorderLeftIn } from './x04-recorder-left-in.ts';

/** Security: what a plan gives away, and what it does to the machine that runs it. */
export const securityRules: readonly Rule[] = [literalSecretInPlan, proxyLeftIn, actsOnGenerator, recorderLeftIn];
