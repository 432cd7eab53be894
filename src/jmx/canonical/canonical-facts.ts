import type { WrittenProperty } from '../element-catalogue.ts';
import { CANONICAL_FACTS } from '../generated/canonical-facts.ts';

/** What the engine's SaveService and its upgrade table know; made from the catalogue. */
export type CanonicalFacts = {
  /** Alias → class, panels included. */
  readonly classes: Readonly<Record<string, string>>;
  /** Class → the alias under which it is saved. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Old class, or `class|panel` → the class that is taken instead. */
  readonly renamedClasses: Readonly<Record<string, string>>;
  /** By tag: properties that every instance has, in the order in which its constructor sets them. */
  readonly constructorSet: Readonly<Record<string, readonly WrittenProperty[]>>;
  /** By tag: old name → new name, empty when the property is dropped. */
  readonly renamedProperties: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What a listener saves, in the order in which it is written. */
  readonly saveConfig: Readonly<Record<string, 'boolean' | 'integer'>>;
};

const facts = CANONICAL_FACTS as CanonicalFacts;
const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** Class behind an alias; a class name stands for itself. */
const classOf = (name: string): string => own(facts.classes, name) ?? name;
const currentClass = (className: string): string => own(facts.renamedClasses, className) ?? className;

/** The alias under which a class is saved. */
const aliasOf = (className: string): string => own(facts.aliases, className) ?? className;

/** Tag of an element from its type and panel as the file has them. */
export function savedTag(typeName: string, guiclass: string): string {
  const className = currentClass(classOf(typeName));
  return aliasOf(own(facts.renamedClasses, `${className}|${classOf(guiclass)}`) ?? className);
}
/** A panel as it is saved. */
export const savedPanel = (guiclass: string): string => aliasOf(currentClass(classOf(guiclass)));
/** `testclass` of an element inside a property, and `elementType`; both are not upgraded. */
export const savedAlias = (name: string): string => aliasOf(classOf(name));
/** `elementType`, which is upgraded as a tag is. */
export const savedType = (name: string): string => aliasOf(currentClass(classOf(name)));

export const constructorSetOf = (tag: string): readonly WrittenProperty[] => own(facts.constructorSet, tag) ?? [];
/** The current name of a property of an element; undefined when JMeter drops it. */
export function currentProperty(tag: string, name: string): string | undefined {
  const renamed = own(own(facts.renamedProperties, tag) ?? {}, name);
  return renamed === undefined ? name : renamed || undefined;
}

/**
 * Entries of two lists as old versions wrote them, in the words of the English GUI; their `setProperty` turns those into
 * what is saved today (`ConstantThroughputTimer`, `CSVDataSet`).
 */
const listEntries: Readonly<
  Record<string, readonly [kind: 'intProp' | 'stringProp', entries: readonly (readonly [string, string])[]]>
> = {
  'ConstantThroughputTimer/calcMode': [
    'intProp',
    [
      ['this thread only', '0'],
      ['all active threads', '1'],
      ['all active threads in current thread group', '2'],
      ['all active threads (shared)', '3'],
      ['all active threads in current thread group (shared)', '4'],
    ],
  ],
  'CSVDataSet/shareMode': [
    'stringProp',
    [
      ['All threads', 'shareMode.all'],
      ['Current thread group', 'shareMode.group'],
      ['Current thread', 'shareMode.thread'],
    ],
  ],
};

/** Today's form of an entry of a list; undefined for any other text. */
export function currentEntry(
  tag: string,
  name: string,
  text: string,
): { readonly kind: 'intProp' | 'stringProp'; readonly text: string } | undefined {
  const [kind, entries] = own(listEntries, `${tag}/${name}`) ?? [];
  const found = entries?.find(([words]) => words === text);
  return kind && found ? { kind, text: found[1] } : undefined;
}

export const saveConfigFields: readonly (readonly [string, 'boolean' | 'integer'])[] = Object.entries(facts.saveConfig);
