import { extractor } from '../../../../src/validate/rules/d/d08-stale-value.ts';
import { preScript } from '../../../../src/validate/rules/j/example-scripts.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, sampler } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [{ plan: 'before', message: 'nothing uses ${token}; the extractor reads the responses of 1 sampler' }],
  clean: [
    users({}, get('/a', extractor('(x)')), get('/b', preScript('def t = vars.get("token")'))),
    users({}, get('/a', extractor('(x)')), get('/b', preScript('def t = vars.get(args[0])'))),
    users({}, get('/a', extractor('(x)')), get('/b/${token_g1}')),
    users({}, get('/a', extractor('(x)')), sampler('DebugSampler', 'TestBeanGUI', {})),
  ],
};
