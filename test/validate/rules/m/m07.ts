import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, sampler } from '../../../../src/validate/rules/l/example-parts.ts';
import { listener } from '../../../../src/validate/rules/m/example-listeners.ts';
import type { RuleFixtures } from '../fixture.ts';

const load = users({}, get('/a'));

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: /^no listener of the plan writes all samples anywhere/ },
    {
      plan: load + listener('SimpleDataWriter', 'errors.jtl', {}, true),
      message: /without the option -l a run leaves no result/,
    },
  ],
  clean: [
    load + sampler('BackendListener', 'BackendListenerGui', { classname: 'com.example.Client' }),
    sampler('DebugSampler', 'TestBeanGUI', {}),
  ],
};
