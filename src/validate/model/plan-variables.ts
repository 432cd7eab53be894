import type { PlanElement } from './plan-element.ts';

/** A piece of a text with `${...}` in it. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string; readonly offset: number }
  | {
      readonly kind: 'function';
      /** `__P`. */
      readonly name: string;
      /** Arguments as written; undefined when it was called without parentheses. */
      readonly args: readonly string[] | undefined;
      readonly offset: number;
    };

/** Where a name gets a value. */
export type Definition = {
  readonly name: string;
  readonly element: PlanElement;
  /** Literal value, where it is one. */
  readonly value: string | undefined;
  /** `udv`, `csv`, `extractor`, `counter`, `random`, `user-parameters`, `script`, `function`, `foreach`, `sampler`, `other`. */
  readonly by: string;
};

export type Use = {
  readonly name: string;
  readonly element: PlanElement;
  /** Property whose text uses it; `a/b` for one inside another. */
  readonly property: string;
  /**
   * `reference` is `${name}`, which goes out as it is written when nothing defines the name; `script` is a look-up by a
   * script, or a `${name}` inside Groovy, where it may be Groovy's own; `lookup` is a name without `${}` in a field or
   * in an argument of a function, such as `__V`.
   */
  readonly kind: 'reference' | 'script' | 'lookup';
};

export type FunctionCall = {
  readonly name: string;
  readonly args: readonly string[] | undefined;
  readonly element: PlanElement;
  readonly property: string;
};

/**
 * A call that JMeter cannot compile. It ends the whole run: JMeter 5.6.3 logs "Error occurred compiling the tree", sends
 * no sample and exits with 0. A wrong count of arguments does the same.
 */
export type BrokenCall = Pick<FunctionCall, 'name' | 'element' | 'property'>;

/** Variables and functions of a plan: who defines what, who uses what, and what a text is when the test starts. */
export type PlanVariables = {
  readonly definitions: readonly Definition[];
  /** Of running elements. */
  readonly uses: readonly Use[];
  readonly calls: readonly FunctionCall[];
  /** Calls behind whose `)` something else than `}` stands: `${__P(host) }` is fine, `${__P(host)x}` is not. */
  readonly brokenCalls: readonly BrokenCall[];
  /** True when a script or an unknown element may define names that cannot be seen (`vars.put(name, ...)` with a computed name). */
  readonly hiddenDefinitions: boolean;
  /** The same for uses: a script or `__V` may read names that are put together at run time. */
  readonly hiddenUses: boolean;
  /**
   * The text with properties (`__P`, `__property` by their defaults or the given values), user defined variables and arithmetic put
   * in; undefined when something in it is known at run time only. A text without `${` is itself.
   */
  readonly evaluate: (text: string) => string | undefined;
};
