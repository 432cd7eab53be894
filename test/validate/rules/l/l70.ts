import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, pause } from '../../../../src/validate/rules/l/example-parts.ts';
import { element } from '../../../../src/validate/rules/l/example-xml.ts';
import type { RuleFixtures } from '../fixture.ts';

const choose = (comment: string, ...children: readonly string[]): string =>
  users(
    { seconds: 60 },
    element(
      ['SwitchController', 'SwitchControllerGui'],
      'choose',
      { 'TestPlan.comments': comment, 'SwitchController.value': '${option}' },
      children,
    ),
  );

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '"choose" states 2 weights (9 : 1), but chooses between 3 children' },
    {
      plan: choose('weights 3 : 2', get('/a')),
      message: /^"choose" states 2 weights \(3 : 2\), but chooses between 1 child$/,
    },
  ],
  clean: [choose('Weights 9 : 1.', pause(10), get('/a'), get('/b')), choose('by weight', get('/a'))],
};
