import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import { element } from '../../../../src/validate/rules/l/example-xml.ts';
import type { RuleFixtures } from '../fixture.ts';

const branch = (condition: string, useExpression: boolean): string =>
  users(
    { seconds: 60 },
    element(
      ['IfController', 'IfControllerPanel'],
      'if',
      { 'IfController.condition': condition, 'IfController.useExpression': useExpression },
      [get('/a'), get('/b')],
    ),
  );

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'the condition "${code}" == "429" is compared as a text with true and never equal to it: 1 sampler below never runs',
    },
    { plan: branch('${n} > 5', true), message: /2 samplers below never run/ },
  ],
  clean: [
    branch('${n} > 5', false),
    branch('${ready}', true),
    branch('${__groovy(vars.get("n") as int > 5,)}', true),
    branch('true', true),
    branch('', true),
  ],
};
