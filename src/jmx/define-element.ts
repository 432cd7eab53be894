import { type Field, stringProp } from './fields.ts';
import type { JmxNode, JmxProp } from './tree.ts';

export type Fields = Readonly<Record<string, Field<never>>>;

/** What an element class is, as data: the factory, the catalogue test and the documentation read it. */
export type ElementDefinition<F extends Fields = Fields> = {
  /** Node name, also `testclass`: the alias of saveservice.properties or the class name. */
  readonly tag: string;
  readonly guiClass: string;
  /** Name a fresh element has in the GUI. */
  readonly testName: string;
  /** Friendly names and their properties, in the order in which the GUI panel writes them. */
  readonly props: F;
  /** Key of the property that `TestPlan.comments` follows; absent: the comment comes first. */
  readonly commentsAfter?: string;
};

type ValueOf<F> = F extends Field<infer Value, boolean> ? Value : never;
type RequiredNames<F extends Fields> = {
  [Name in keyof F]: F[Name]['required'] extends true ? Name : never;
}[keyof F];

/** Arguments every element takes. */
export type CommonArgs = {
  readonly name?: string | undefined;
  /** The panel's Comments field. */
  readonly comments?: string | undefined;
  readonly enabled?: boolean | undefined;
};

export type ElementArgs<F extends Fields> = CommonArgs & {
  readonly [Name in RequiredNames<F>]: ValueOf<F[Name]>;
} & { readonly [Name in Exclude<keyof F, RequiredNames<F>>]?: ValueOf<F[Name]> | undefined };

export type ElementFactory<F extends Fields> = {
  (args: ElementArgs<F>, children?: readonly JmxNode[]): JmxNode;
  readonly definition: ElementDefinition<F>;
};

/** Makes the factory of an element class: friendly, typed arguments in; the element the 5.6.3 GUI would save out. */
export function defineElement<const F extends Fields>(definition: ElementDefinition<F>): ElementFactory<F> {
  const build = (args: ElementArgs<F>, children: readonly JmxNode[] = []): JmxNode => ({
    tag: definition.tag,
    guiclass: definition.guiClass,
    testclass: definition.tag,
    testname: args.name ?? definition.testName,
    enabled: args.enabled ?? true,
    props: writeProps(definition, args),
    children,
  });
  return Object.assign(build, { definition });
}

function writeProps<F extends Fields>(definition: ElementDefinition<F>, args: ElementArgs<F>): JmxProp[] {
  const values = args as Readonly<Record<string, never>>;
  const comments = args.comments ? stringProp('TestPlan.comments', args.comments) : undefined;
  const props: JmxProp[] = comments && definition.commentsAfter === undefined ? [comments] : [];
  for (const [name, field] of Object.entries(definition.props)) {
    const prop = field.write(values[name]);
    if (prop) props.push(prop);
    if (comments && definition.commentsAfter === field.key) props.push(comments);
  }
  return props;
}
