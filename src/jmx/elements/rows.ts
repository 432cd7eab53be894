import { stringProp, type Text } from '../fields.ts';
import { listHash, propertyHash, stringHash } from '../java-hash.ts';
import type { CollectionProp, StringProp } from '../tree.ts';

/**
 * A table of the plugins' panels. JMeter names what has no name by Java hash codes: a row by the hash of the properties
 * that hold its cells. Nobody reads these names, but they must be the ones the GUI would write.
 */
export const table = (name: string, rows: readonly (readonly Text[])[]): CollectionProp => ({
  kind: 'collectionProp',
  name,
  items: rows.map((row) => {
    const cells = row.map((cell) => hashNamed(String(cell)));
    const rowHash = listHash(cells.map((cell) => propertyHash(cell.name, cell.value)));
    return { kind: 'collectionProp', name: String(rowHash), items: cells };
  }),
});

/** A text whose property name is its own Java hash code. */
export const hashNamed = (value: string): StringProp => stringProp(String(stringHash(value)), value);
