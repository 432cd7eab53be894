import { get, perMinute, request, sampler } from '../../../../src/validate/rules/l/example-parts.ts';
import { codeAssertion } from '../../../../src/validate/rules/m/example-assertions.ts';
import type { RuleFixtures } from '../fixture.ts';

const size = (operator: string): string =>
  `<SizeAssertion guiclass="SizeAssertionGui" testclass="SizeAssertion" testname="s">
    <intProp name="SizeAssertion.operator">${operator}</intProp></SizeAssertion><hashTree/>`;

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: /^HTTP method "FETCH" does not exist: every request fails/ },
    { plan: request('/a', { 'HTTPSampler.protocol': 'htps' }), message: /^protocol "htps" does not exist/ },
    {
      plan: perMinute(60, 5),
      message: 'mode "5" does not exist: every thread ends at the first sampler in the scope of the timer',
    },
    { plan: size('9'), message: /every sample fails with "ERROR - invalid condition"/ },
    {
      plan: codeAssertion(666, ['200']),
      message:
        'pattern matching rule 666 names 3 ways to compare (Contains, Equals, Substring): JMeter compares by Contains',
    },
    {
      plan: codeAssertion(4, ['500']),
      message: 'pattern matching rule 4 names none of the four ways to compare: JMeter compares by Matches',
    },
    {
      plan: codeAssertion(66, ['500']),
      message: 'pattern matching rule 66 has bits that mean nothing (64): JMeter compares by Contains',
    },
    {
      plan: sampler('TestAction', 'TestActionGui', { 'ActionProcessor.action': 9 }),
      message: 'action "9" does not exist: the element does nothing',
    },
  ],
  clean: [
    request('/a', { 'HTTPSampler.method': 'get', 'HTTPSampler.protocol': 'HTTPS' }),
    request('/a', { 'HTTPSampler.method': '${verb}', 'HTTPSampler.protocol': '[=scheme]' }),
    perMinute(60, 4).replace(
      '<intProp name="calcMode">4</intProp>',
      '<stringProp name="calcMode">this thread only</stringProp>',
    ),
    ...[1, 2, 8, 16, 20, 38, 52].map((type) => get('/a', codeAssertion(type, ['200']))),
    get('/a', size('6')),
  ],
};
