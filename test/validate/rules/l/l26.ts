import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, plan } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '3,000 threads run together ("users" 3,000): 2.93 GB of stacks and up to 3,000 connections at a time on one generator',
    },
    {
      plan: [
        users({ name: 'a', threads: 800, seconds: 60 }, get('/a')),
        users({ name: 'b', threads: 700, seconds: 60 }, get('/b')),
      ].join(''),
      message: /^1,500 threads run together \("a" 800 and "b" 700\)/,
    },
  ],
  clean: [
    plan(
      { 'TestPlan.serialize_threadgroups': true },
      users({ name: 'a', threads: 800, seconds: 60 }, get('/a')),
      users({ name: 'b', threads: 700, seconds: 60 }, get('/b')),
    ),
  ],
};
