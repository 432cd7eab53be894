import { defineElement } from '../define-element.ts';
import { shapedRequired, stringProp, type Text } from '../fields.ts';

export type Header = { readonly name: string; readonly value: Text };

/** HTTP Header Manager: of several in scope the innermost wins per header. */
export const headerManager = defineElement({
  tag: 'HeaderManager',
  guiClass: 'HeaderPanel',
  testName: 'HTTP Header Manager',
  commentsAfter: 'HeaderManager.headers',
  props: {
    headers: shapedRequired<readonly Header[]>('HeaderManager.headers', 'collectionProp', (headers) => ({
      kind: 'collectionProp',
      name: 'HeaderManager.headers',
      items: headers.map(({ name, value }) => ({
        kind: 'elementProp',
        name,
        elementType: 'Header',
        props: [stringProp('Header.name', name), stringProp('Header.value', value)],
      })),
    })),
  },
});
