import { request, sampler } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const open = (props: Readonly<Record<string, string>>): string =>
  sampler('eu.luminis.jmeter.wssampler.OpenWebSocketSampler', 'eu.luminis.jmeter.wssampler.OpenWebSocketSamplerGui', {
    server: 'ws.example.com',
    port: '443',
    connectTimeout: '20000',
    readTimeout: '6000',
    ...props,
  });

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: 'port 80443 is outside 0 to 65,535: every sample fails before anything is sent' },
    { plan: open({ connectTimeout: '1200000' }), message: /^connect timeout 1200000 is outside 1 to 999,999/ },
    { plan: open({ port: '0' }), message: /^port 0 is outside 1 to/ },
  ],
  clean: [
    open({}),
    request('/a', { 'HTTPSampler.port': '' }),
    request('/a', { 'HTTPSampler.port': '${port}' }),
    open({ readTimeout: '0' }),
  ],
};
