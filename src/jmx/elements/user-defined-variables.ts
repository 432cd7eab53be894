import { defineElement } from '../define-element.ts';
import { shaped } from '../fields.ts';
import { type Variable, variableItems } from './arguments.ts';

/** User Defined Variables: read once at start, for the whole plan, wherever they stand. */
export const userDefinedVariables = defineElement({
  tag: 'Arguments',
  guiClass: 'ArgumentsPanel',
  testName: 'User Defined Variables',
  commentsAfter: 'Arguments.arguments',
  props: {
    variables: shaped<readonly Variable[]>('Arguments.arguments', 'collectionProp', (variables = []) => ({
      kind: 'collectionProp',
      name: 'Arguments.arguments',
      items: variableItems(variables),
    })),
  },
});
