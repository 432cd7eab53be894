import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, request } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"GET /shop" also requests everything its page embeds, from any host, 6 at a time in each thread: up to 600 connections more; none of it is in the planned rate',
    },
    {
      plan: users(
        { seconds: 60 },
        request('/a', { 'HTTPSampler.image_parser': true }),
        request('/b', { 'HTTPSampler.image_parser': true }),
      ),
      message:
        /^"GET \/a" and 1 more request of "users" also request everything their pages embed, from any host; none/,
    },
  ],
  clean: [
    users({ seconds: 60 }, get('/a')),
    users({ threads: 1, loops: 1 }, request('/a', { 'HTTPSampler.image_parser': true })),
  ],
};
