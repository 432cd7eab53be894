import { sampler } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: /^BSF scripts are interpreted anew at every call/ },
    {
      plan: sampler('SoapSampler', 'SoapSamplerGui', {}),
      message: 'SOAP/XML-RPC Request was removed from JMeter: the plan still loads, but here it does nothing',
    },
    { plan: sampler('ResultCollector', 'SplineVisualizer', {}), message: /^the Spline Visualizer window was removed/ },
    {
      plan: sampler('ConfigTestElement', 'ObsoleteGui', {}),
      message: 'ConfigTestElement was removed from JMeter: the plan still loads, but here it does nothing',
    },
  ],
  clean: [
    sampler('DebugSampler', 'TestBeanGUI', {}),
    sampler('ResultCollector', 'ViewResultsFullVisualizer', {}),
    sampler('BSFSampler', 'TestBeanGUI', {}).replace('testname=', 'enabled="false" testname='),
  ],
};
