import type { JmxKind } from './tree.ts';

/** A property as a panel or a constructor of the engine writes it. */
export type WrittenProperty = {
  readonly name: string;
  readonly kind: JmxKind;
  /** Of scalars; absent where every instance has another. */
  readonly value?: string | number | boolean;
  /** Of `elementProp`: tag of the element. */
  readonly elementType?: string;
  readonly guiclass?: string;
  readonly testclass?: string;
  readonly testname?: string;
  readonly props?: readonly WrittenProperty[];
  /** Of `collectionProp`, where it is not empty. */
  readonly items?: readonly WrittenProperty[];
};

export type CatalogueProperty = {
  /** Kinds with which the class reads and writes it, the most telling first; empty where only the name is known. */
  readonly kinds: readonly JmxKind[];
  /** Where the name was found, strongest first; see scripts/extract-elements.groovy. */
  readonly evidence: readonly string[];
  /** What the class takes for an absent property. */
  readonly default?: string | number | boolean;
  /** What the panel of a new element writes. */
  readonly guiDefault?: string | number | boolean;
  /** All legal values. */
  readonly values?: readonly string[];
  /** Stored as a number or a switch; JMeter also takes the text of a list's entry, as old versions wrote it. */
  readonly choice?: boolean;
  /** What the code of the class does with it: read, write, remove. */
  readonly ops?: readonly string[];
  /** New name of a property that JMeter renames when it loads a plan; empty when it drops it. */
  readonly renamed?: string;
};

export type CataloguePanel = {
  /** What the panel writes for a new element, in order. */
  readonly fresh: readonly WrittenProperty[];
  /** Names in the order in which the panel writes them when all its fields are filled. */
  readonly order: readonly string[];
};

export type CatalogueElement = {
  readonly class: string;
  /** Panels that make this element, the usual one first. */
  readonly guiclasses: readonly string[];
  /** Name that the usual panel gives it. */
  readonly testname: string | null;
  readonly kindOf: 'TestElement' | 'TestBean';
  /** Sampler, Timer, Controller, ... */
  readonly roles: readonly string[];
  /** Properties that every instance has, in order; SaveService writes them first. */
  readonly constructorSet: readonly WrittenProperty[];
  readonly gui: Readonly<Record<string, CataloguePanel>>;
  readonly properties: Readonly<Record<string, CatalogueProperty>>;
  /** Names that old JMeters, old plugins or newer plugins write and this class does not read; nothing to report. */
  readonly legacy: readonly string[];
  /** `jmeter`, or Maven coordinates without version of the plugin. */
  readonly artifact: string;
  /** Id in the Plugins Manager, such as `jpgc-dummy`; null where there is none. */
  readonly plugin: string | null;
  /** In the engine that `run` provisions. */
  readonly pinned: boolean;
  /** First JMeter with it; absent for classes that 2.1.1 had, and for plugins. */
  readonly since?: string;
  /** Coordinates of an older collection of plugins, where the plugin itself was not to be had. */
  readonly extractedFrom?: string;
};

/** What the real classes of one JMeter with its plugins know; extracted by `scripts/extract-catalogue.ts`. */
export type ElementCatalogue = {
  readonly jmeter: string;
  /** Artifact → version of the jars that are not JMeter's. */
  readonly plugins: Readonly<Record<string, string>>;
  /** Alias of saveservice.properties → class, panels included. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Old class name → the one that JMeter takes instead. */
  readonly renamedClasses: Readonly<Record<string, string>>;
  /** Aliases whose class no jar has. */
  readonly unresolved: readonly string[];
  /** Elements whose class is there and does not load: the jar and what Java says. */
  readonly failed: Readonly<Record<string, { readonly jar: string; readonly reason: string }>>;
  /** Java objects inside `objProp`: their fields. */
  readonly objects: Readonly<Record<string, Readonly<Record<string, 'boolean' | 'integer'>>>>;
  /** UTF-16 units that `Character.isDefined` denies in this Java, as hexadecimal ranges. */
  readonly undefinedUnits: { readonly java: string; readonly ranges: readonly string[] };
  /** By the tag that SaveService writes. */
  readonly elements: Readonly<Record<string, CatalogueElement>>;
};
