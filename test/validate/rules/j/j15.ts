import { setUp, users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import { element } from '../../../../src/validate/rules/l/example-xml.ts';
import type { RuleFixtures } from '../fixture.ts';

const branch = (condition: string, useExpression: boolean): string =>
  element(
    ['IfController', 'IfControllerPanel'],
    'if',
    { 'IfController.condition': condition, 'IfController.useExpression': useExpression },
    [get('/a'), get('/b')],
  );

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '1 If Controller with 1 sampler below evaluates JavaScript at each pass' },
    {
      plan: users({ seconds: 60 }, branch('${n} > 5', false), branch('${n} < 2', false)),
      message: '2 If Controllers with 4 samplers below evaluate JavaScript at each pass',
    },
  ],
  clean: [users({ seconds: 60 }, branch('${ready}', false)), setUp(branch('${n} > 5', false))],
};
