import type { JmxKind } from '../jmx/tree.ts';
import { ELEMENT_RULES } from './generated/element-rules.ts';

/** What a property may hold; a list is that of all legal texts. */
export type ValueRule =
  | 'whole'
  | 'decimal'
  | 'switch'
  | 'text'
  | 'collection'
  | 'map'
  | 'element'
  | 'object'
  | 'anything'
  /** Not read by the class, and nothing to report. */
  | 'legacy'
  | readonly string[];

/** The properties one element class knows. */
export type ElementRules = Readonly<Record<string, ValueRule>>;

/** Where a plugin is to be had. */
export type PluginSource = {
  /** Maven coordinates without version. */
  readonly artifact: string;
  /** Id in the Plugins Manager; null where there is none. */
  readonly plugin: string | null;
};

const { names, sets, elements, foreign, since } = ELEMENT_RULES as {
  /** Tag → the other names under which the element loads. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Properties under one rule, as several elements may share them. */
  readonly sets: readonly (readonly [rule: ValueRule, properties: readonly string[]])[];
  /** Tag → indices of sets. */
  readonly elements: Readonly<Record<string, readonly number[]>>;
  /** Artifact → tags of elements that the pinned engine does not have. */
  readonly foreign: Readonly<Record<string, { readonly plugin: string | null; readonly tags: readonly string[] }>>;
  /** JMeter → tags it was the first to have. */
  readonly since: Readonly<Record<string, readonly string[]>>;
};

const tags = new Map<string, string>(
  Object.keys(elements).flatMap((tag) => [tag, ...(names[tag] ?? [])].map((name) => [name, tag] as const)),
);
const foreignTags = new Map<string, PluginSource>(
  Object.entries(foreign).flatMap(([artifact, { plugin, tags }]) =>
    tags.map((tag) => [tag, { artifact, plugin }] as const),
  ),
);
const sinceTags = new Map(Object.entries(since).flatMap(([version, known]) => known.map((tag) => [tag, version])));
const unpacked = new Map<string, ElementRules>();

function unpack(tag: string): ElementRules {
  const known = unpacked.get(tag);
  if (known) return known;
  const rules: Record<string, ValueRule> = {};
  for (const index of elements[tag] ?? []) {
    const [rule, properties] = sets[index] ?? ['anything', []];
    for (const property of properties) rules[property] = rule;
  }
  unpacked.set(tag, rules);
  return rules;
}

/** Tag under which JMeter saves the class behind a name: an alias, a class name, or an old name of either. */
export const typeOf = (className: string): string | undefined => tags.get(className);

/** Rules of a class of the pinned engine, by any of its names. */
export function rulesOf(className: string): ElementRules | undefined {
  const tag = tags.get(className);
  return tag === undefined || foreignTags.has(tag) ? undefined : unpack(tag);
}

/** Rules of a class of a plugin that the pinned engine does not have. */
export function foreignRulesOf(className: string): ElementRules | undefined {
  return foreignSourceOf(className) && unpack(className);
}

/** The plugin that brings a class, for classes that the pinned engine does not have. */
export const foreignSourceOf = (className: string): PluginSource | undefined => foreignTags.get(className);

/** First JMeter that has a class, by any of its names; undefined for those older than 2.2 and for plugins. */
export const sinceOf = (className: string): string | undefined => sinceTags.get(tags.get(className) ?? '');

/** Every name under which the pinned engine loads an element. */
export const knownClasses: readonly string[] = [...tags]
  .filter(([, tag]) => !foreignTags.has(tag))
  .map(([name]) => name);

/** Names to suggest in the place of an unknown property: all but those that only old plans have. */
export const suggestible = (rules: ElementRules): readonly string[] =>
  Object.keys(rules).filter((name) => rules[name] !== 'legacy');

const scalars = ['stringProp', 'boolProp', 'intProp', 'longProp', 'doubleProp', 'FloatProperty'] as const;

/** Kinds of property that satisfy a rule; JMeter converts between scalars. */
export function kindsOf(rule: ValueRule): readonly JmxKind[] {
  switch (rule) {
    case 'whole':
      return ['intProp', 'longProp', 'stringProp'];
    case 'decimal':
      return ['doubleProp', 'FloatProperty', 'intProp', 'longProp', 'stringProp'];
    case 'switch':
      return ['boolProp', 'stringProp'];
    case 'text':
      return scalars;
    case 'collection':
      return ['collectionProp'];
    case 'map':
      return ['mapProp'];
    case 'element':
      return ['elementProp'];
    case 'object':
      return ['objProp'];
    case 'anything':
    case 'legacy':
      return [...scalars, 'collectionProp', 'mapProp', 'elementProp', 'objProp'];
    default:
      return ['stringProp'];
  }
}
