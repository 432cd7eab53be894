import { stringProp } from '../fields.ts';
import type { ElementProp } from '../tree.ts';

/** One user-defined variable. */
export type Variable = { readonly name: string; readonly value: string | number; readonly description?: string };

/** An `Arguments.arguments` collection of plain variables. */
export const variableItems = (variables: readonly Variable[]): ElementProp[] =>
  variables.map(({ name, value, description }) => ({
    kind: 'elementProp',
    name,
    elementType: 'Argument',
    props: [
      stringProp('Argument.name', name),
      stringProp('Argument.value', value),
      stringProp('Argument.metadata', '='),
      ...(description ? [stringProp('Argument.desc', description)] : []),
    ],
  }));
