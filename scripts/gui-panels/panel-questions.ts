import type { CanonicalNode } from '../../src/jmx/canonical/canonical-node.ts';
import type { CatalogueElement } from '../../src/jmx/element-catalogue.ts';
import { scalarNode } from '../../src/validate/fix/gui/field-output.ts';
import { nameOfNode } from '../../src/validate/fix/gui/node-access.ts';
import { isStructured, type Shown, shownTexts, variantsOf, writtenNode } from './probe-values.ts';

/** A property that no panel knows. */
export const UNKNOWN = 'x.unknown';
const COMMENTS = 'TestPlan.comments';

/** Panels that are made anew for each element, at a price. */
const FEW = /Visualizer|SummaryReport|SimpleDataWriter/;
/** Panels that draw a chart of what they are shown. */
const SMALL = /^com\.blazemeter|^kg\.apc/;

export type Panel = { readonly tag: string; readonly guiclass: string; readonly element: CatalogueElement };
/** Values of properties in other plans: lists and elements inside, and words. */
export type SampleNodes = ReadonlyMap<string, readonly CanonicalNode[]>;
/** A property alone, or its absence (`node` undefined). */
export type Question = {
  readonly name: string;
  readonly node: CanonicalNode | undefined;
  /** Of plain properties. */
  readonly shown?: Shown;
};

export type PanelQuestions = {
  /** What every element is given, because panels fail without it. */
  readonly needed: readonly CanonicalNode[];
  /** Names of the plain properties. */
  readonly plain: readonly string[];
  /** An example of each list and each element inside. */
  readonly structured: ReadonlyMap<string, CanonicalNode>;
  /**
   * Switches of the plan that the tree of the GUI writes as well, behind the panel. They are on, so that they stand where
   * the panel writes them.
   */
  readonly switches: readonly string[];
  readonly textsFor: (name: string) => readonly Shown[];
  readonly isFew: boolean;
  /** The first is about the property that no panel knows. */
  readonly questions: readonly Question[];
};

/** All that a panel is asked about each property of its element alone. */
export function panelQuestions({ tag, guiclass, element }: Panel, samples: SampleNodes): PanelQuestions {
  const { fresh: written = [], order = [] } = element.gui[guiclass] ?? {};
  const fresh = written.filter(({ kind }) => kind !== 'objProp').map(writtenNode);
  const structured = structuredOf(element, fresh, samples);
  const switches = guiclass === 'TestPlanGui' ? ['TestPlan.functional_mode', 'TestPlan.serialize_threadgroups'] : [];
  const current = Object.entries(element.properties).flatMap(([name, { renamed }]) =>
    renamed === undefined ? [name] : [],
  );
  const all = new Set([...current, ...element.legacy, ...fresh.map(nameOfNode), ...order, COMMENTS]);
  const plain = [...all].filter(
    (name) => !structured.has(name) && !switches.includes(name) && element.properties[name]?.kinds[0] !== 'objProp',
  );
  const way = { few: FEW.test(guiclass), small: SMALL.test(guiclass) };
  const textsFor = (name: string): readonly Shown[] => {
    const words = (samples.get(name) ?? []).map(({ text = '' }) => text);
    return shownTexts(`${tag} ${name}`, element.properties[name], way, words);
  };
  return {
    needed: [...fresh.filter(isStructured), ...switches.map((name) => scalarNode('boolProp', name, 'true'))],
    ...{ plain, structured, switches, textsFor, isFew: way.few },
    questions: [
      { name: UNKNOWN, node: scalarNode('stringProp', UNKNOWN, '1') },
      ...plain.flatMap((name) =>
        textsFor(name).map((shown): Question => ({ name, shown, node: scalarNode(shown.kind, name, shown.text) })),
      ),
      ...[...structured].flatMap(([name, example]): readonly Question[] => {
        const nodes = [...(samples.get(name) ?? []).filter(isStructured), example].flatMap(variantsOf);
        const distinct = new Map(nodes.map((node) => [JSON.stringify(node), node]));
        return [undefined, ...distinct.values()].map((node) => ({ name, node }));
      }),
    ],
  };
}

/** From the panel itself, from other plans, or an empty one. */
function structuredOf(
  { properties }: CatalogueElement,
  fresh: readonly CanonicalNode[],
  samples: SampleNodes,
): ReadonlyMap<string, CanonicalNode> {
  const structured = new Map(fresh.filter(isStructured).map((node) => [nameOfNode(node), node]));
  for (const [name, [first]] of samples) {
    if (first && isStructured(first) && !structured.has(name)) structured.set(name, first);
  }
  for (const [name, { kinds }] of Object.entries(properties)) {
    const [kind = ''] = kinds;
    const empty: CanonicalNode = {
      name: kind,
      attributes: [['name', name], ...(kind === 'elementProp' ? [['elementType', 'Arguments'] as const] : [])],
      children: [],
    };
    if (isStructured(empty) && !structured.has(name)) structured.set(name, empty);
  }
  return structured;
}
