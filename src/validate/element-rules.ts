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
  | readonly string[];

/** The properties one element class knows. */
export type ElementRules = Readonly<Record<string, ValueRule>>;

const { names, elements } = ELEMENT_RULES as {
  readonly names: Readonly<Record<string, string>>;
  readonly elements: Readonly<Record<string, ElementRules>>;
};

/** Rules of the class behind a tag or an `elementType`: an alias, a class name, or an old name of either. */
export const rulesOf = (className: string): ElementRules | undefined =>
  Object.hasOwn(names, className) ? elements[names[className] ?? ''] : undefined;

/** Every name under which the engine loads an element. */
export const knownClasses: readonly string[] = Object.keys(names);

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
      return [...scalars, 'collectionProp', 'mapProp', 'elementProp', 'objProp'];
    default:
      return ['stringProp'];
  }
}
