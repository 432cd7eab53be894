import { request, sampler } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const wait = (connect: string, response: string): string =>
  request('/a', { 'HTTPSampler.connect_timeout': connect, 'HTTPSampler.response_timeout': response });
const read = (readTimeout: string): string =>
  sampler(
    'eu.luminis.jmeter.wssampler.SingleReadWebSocketSampler',
    'eu.luminis.jmeter.wssampler.SingleReadWebSocketSamplerGui',
    { readTimeout },
  );

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'HTTPSampler.response_timeout 30 is 30 ms: hardly any answer comes so soon, and every request that takes longer fails',
    },
    { plan: wait('5000', '1800000'), message: /1800000 is 30 min: a server that hangs holds the thread for so long/ },
    { plan: read('6'), message: /^readTimeout 6 is 6 ms/ },
  ],
  clean: [wait('200', '900000'), wait('0', ''), wait('${a}', '${b}'), read('6000')],
};
