import type { CanonicalNode } from '../../jmx/canonical/canonical-node.ts';
import { attribute } from './gui/node-access.ts';
import { behaviourOf, panelFactsOf } from './gui/panel-facts.ts';
import { withPlanSwitches } from './gui/plan-switches.ts';
import { showPanel } from './gui/show-panel.ts';

export type GuiForm = {
  readonly plan: CanonicalNode;
  /** Elements that stay as JMeter loads them, in words, with the reason. */
  readonly left: readonly string[];
};

/**
 * A plan as the GUI would save it after opening it, from one as JMeter saves it after loading: each element shown in its
 * panel and written back. What becomes of an element that the panel facts do not describe is not known; it stays.
 */
export function guiForm(plan: CanonicalNode): GuiForm {
  const left: string[] = [];
  const [tree] = plan.children ?? [];
  const roots = pairsOf(tree).filter(([element, inner]) => !isEmptyWorkBench(element, inner));
  const [first] = roots;
  if (roots.length !== 1 || first?.[0].name !== 'TestPlan') {
    return { plan, left: ['the file stays as it is: the GUI opens a TestPlan and nothing beside it'] };
  }
  const visit = (pairs: readonly Pair[], isShown: boolean): CanonicalNode => ({
    name: 'hashTree',
    attributes: [],
    children: pairs.flatMap(([element, inner], index) => [
      inGui(element, isShown && index === 0, left),
      visit(pairsOf(inner), isShown && index === 0 && element.name === 'TestPlan'),
    ]),
  });
  return { plan: { ...plan, children: [visit(roots, true)] }, left };
}

type Pair = readonly [element: CanonicalNode, inner: CanonicalNode];

function pairsOf(tree: CanonicalNode | undefined): readonly Pair[] {
  const items = tree?.children ?? [];
  return items.flatMap((element, index): readonly Pair[] => {
    const inner = items[index + 1];
    return index % 2 === 0 && inner ? [[element, inner]] : [];
  });
}

/** Old versions wrote a WorkBench behind the plan; the GUI moves what is in it. */
const isEmptyWorkBench = ({ name }: CanonicalNode, inner: CanonicalNode): boolean =>
  name === 'WorkBench' && !inner.children?.length;

const tagOf = ({ name }: CanonicalNode): string => name.replaceAll('_-', '$').replaceAll('__', '_');

/** An element as its panel writes it; the one that is shown when the GUI has opened the plan has no switch. */
function inGui(element: CanonicalNode, isShown: boolean, left: string[]): CanonicalNode {
  const tag = tagOf(element);
  const guiclass = attribute(element, 'guiclass') ?? '';
  const facts = panelFactsOf(tag, guiclass);
  const stays = (reason: string): CanonicalNode => {
    const name = attribute(element, 'testname');
    left.push(`${tag}${name ? ` ${JSON.stringify(name)}` : ''} stays as JMeter loads it: ${reason}`);
    return element;
  };
  if (!facts) return stays(`what ${guiclass === '' ? 'the GUI' : guiclass} writes is not known`);
  const shown = showPanel(element, tag, guiclass, facts, behaviourOf);
  if ('unknown' in shown) return stays(`what ${guiclass} makes of its ${shown.unknown} is not known`);
  const node = tag === 'TestPlan' ? withPlanSwitches(shown.node, element) : shown.node;
  if (!isShown) return node;
  return { ...node, attributes: node.attributes.filter(([key, value]) => key !== 'enabled' || value !== 'true') };
}
