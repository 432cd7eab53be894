import { post } from '../../../../src/validate/rules/d/example-csv.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import type { RuleFixtures } from '../fixture.ts';

const body = (text: string): string => users({}, post('/files', text));

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: '2 doubled backslashes of the body arrive as one: C:\\\\temp becomes C:\\temp',
    },
    {
      plan: body('{"id": "${id}", "path": "C:\\\\temp"}'),
      message: '1 doubled backslash of the body arrives as one: C:\\\\temp becomes C:\\temp',
    },
  ],
  clean: [
    body('{"id": "${id}", "text": "two\\\\nlines"}'),
    body('${x} C:\\\\temp'),
    body('{"path": "C:\\\\temp"}'),
    body('{"id": "${id}", "path": "C:\\\\\\\\temp", "text": "a\\nb"}'),
    body('{"id": "\\${id}", "path": "C:\\\\temp"}'),
  ],
};
