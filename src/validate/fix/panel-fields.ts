import type { ElementDefinition } from '../../jmx/define-element.ts';
import * as elements from '../../jmx/elements/index.ts';
import type { Field } from '../../jmx/fields.ts';
import type { JmxNode } from '../../jmx/tree.ts';

/** A property of a panel: the kinds it writes, and which for a value. */
export type PanelField = Pick<Field<never>, 'key' | 'kinds' | 'write'>;

/** What the panel of an element writes: proven for the elements that loadwright itself writes. */
export type PanelFields = {
  /** By the name of the property. */
  readonly fields: ReadonlyMap<string, PanelField>;
  /** Names in the order in which the panel writes them. */
  readonly order: readonly string[];
};

const COMMENTS = 'TestPlan.comments';

function fieldsOf({ props, commentsAfter }: ElementDefinition): PanelFields {
  const fields: readonly PanelField[] = Object.values(props);
  const keys = [...new Set(fields.map(({ key }) => key))];
  const after = commentsAfter === undefined ? 0 : keys.indexOf(commentsAfter) + 1;
  return {
    fields: new Map(fields.map((field) => [field.key, field])),
    order: [...keys.slice(0, after), COMMENTS, ...keys.slice(after)],
  };
}

const nameOf = (tag: string, guiclass: string): string => `${tag} ${guiclass.slice(guiclass.lastIndexOf('.') + 1)}`;

let known: ReadonlyMap<string, PanelFields> | undefined;

/** What the panel that a node names writes; undefined for panels that nobody has compared with the real one. */
export function panelFields({ tag, guiclass }: JmxNode): PanelFields | undefined {
  known ??= new Map(
    Object.values(elements).flatMap((element): [string, PanelFields][] => {
      if (typeof element !== 'function' || !('definition' in element)) return [];
      const definition = element.definition as ElementDefinition;
      return [[nameOf(definition.tag, definition.guiClass), fieldsOf(definition)]];
    }),
  );
  return known.get(nameOf(tag, guiclass));
}
