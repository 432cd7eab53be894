import { readFileSync } from 'node:fs';
import { createRandom } from '../../../src/capacity/random.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { ElementCatalogue } from '../../../src/jmx/element-catalogue.ts';
import { read } from '../../../src/jmx/read.ts';
import { serialize } from '../../../src/jmx/serialize.ts';
import type { JmxNode } from '../../../src/jmx/tree.ts';
import { buildPlanModel } from '../../../src/validate/model/build-plan-model.ts';
import type { PlanElement } from '../../../src/validate/model/plan-element.ts';
import { validateJmx } from '../../../src/validate/validate-jmx.ts';
import { LOAD_PROPERTIES } from './load-properties.ts';
import { childrenOf, OPERATORS, type Operator, type Site, sitesOf } from './mutate-tree.ts';
import type { SamplePlan } from './sample-plans.ts';

export type MutationResult = {
  readonly plan: string;
  readonly operator: string;
  /** `ThreadGroup "users": ThreadGroup.num_threads`. */
  readonly place: string;
  readonly before: string;
  readonly changesLoad: boolean;
  /** Codes that the mutated plan has and the plan has not. */
  readonly caughtBy: readonly string[];
};

const { elements } = JSON.parse(
  readFileSync(new URL('../../../src/jmx/generated/element-catalogue.json', import.meta.url), 'utf8'),
) as ElementCatalogue;

/** Mutations of each plan: for every operator, sites drawn by seed over all that its elements have. */
export function mutationTable(
  plans: readonly SamplePlan[],
  perOperator: number,
  seed: number,
): readonly MutationResult[] {
  return plans.flatMap(({ name, text }) => {
    const [root] = read(text).value?.roots ?? [];
    if (!root) throw new Error(`${name} cannot be read`);
    const sites = sitesOf(root).filter((site) => site.path.length > 0 && runs(root, site.path));
    const known = new Set(findingsOf(root).map(keyOf));
    const scopes = scopesOf(root);
    return OPERATORS.flatMap((operator) => {
      const random = createRandom(seed, `${name}/${operator.name}`);
      const results: MutationResult[] = [];
      for (let tries = 0; results.length < perOperator && tries < 50 * perOperator; tries++) {
        const site = sites[Math.floor(random() * sites.length)] as Site;
        const mutated = operator.apply(root, site, random);
        if (!mutated) continue;
        const fresh = findingsOf(mutated).filter((found) => !known.has(keyOf(found)));
        results.push({
          plan: name,
          operator: operator.name,
          place: placeOf(site),
          before: shown(site),
          changesLoad: operator.name === 'move' ? scopesOf(mutated) !== scopes : changesLoad(operator, site),
          caughtBy: [...new Set(fresh.map(({ code }) => code))],
        });
      }
      return results;
    });
  });
}

/** What a build sees of a plan: its errors and warnings. */
const findingsOf = (root: JmxNode): readonly Diagnostic[] =>
  validateJmx(serialize(root), 'plan.jmx', { mode: 'ci' }).filter(({ severity }) => severity !== 'info');
const keyOf = ({ code, args }: Diagnostic): string => `${code} ${JSON.stringify(args)}`;

function runs(root: JmxNode, path: readonly number[]): boolean {
  let node: JmxNode | undefined = root;
  for (const index of path) {
    node = node?.children[index];
    if (!node?.enabled) return false;
  }
  return true;
}

const placeOf = ({ node, prop, props }: Site): string =>
  `${node.tag.split('.').at(-1)} ${JSON.stringify(node.testname)}: ${props.length > 1 ? '… ' : ''}${prop.name}`;
const shown = ({ prop }: Site): string => ('value' in prop ? String(prop.value).slice(0, 60) : prop.kind);

/** The load property of its element that a site belongs to: the property itself, or the table or element it is in. */
function loadProperty({ node, props }: Site): string | undefined {
  const top = node.props[props[0] ?? 0];
  return top && LOAD_PROPERTIES[node.tag]?.includes(top.name) ? top.name : undefined;
}

/**
 * Whether a mutation changes what load is offered: it hits a load property, and the class then reads something else.
 * Names of rows and cells are read by nobody, a scalar of another kind with the same text reads the same, and what
 * equals the default may be left out.
 */
function changesLoad(operator: Operator, site: Site): boolean {
  const name = loadProperty(site);
  if (name === undefined) return false;
  const inTable = site.props.length > 1 && !insideElement(site);
  const value = 'value' in site.prop ? String(site.prop.value) : undefined;
  const isDefault = value !== undefined && value === defaultOf(site);
  switch (operator.name) {
    case 'rename':
      return !inTable && !isDefault;
    case 'drop':
      return !isDefault;
    case 'retype':
      return value === undefined;
    case 'empty':
      return !isDefault || childrenOf(site.prop).length > 0;
    default:
      return true;
  }
}

/** What the class reads where the property is absent. Scripts are Groovy then. */
function defaultOf({ node, prop }: Site): string {
  if (prop.name === 'scriptLanguage') return 'groovy';
  return String(elements[node.tag]?.properties[prop.name]?.default ?? '');
}

const insideElement = ({ node, props }: Site): boolean => node.props[props[0] ?? 0]?.kind === 'elementProp';

/** What every sampler that runs has in scope, and how often it runs: a move that changes nothing of it is none. */
function scopesOf(root: JmxNode): string {
  const names = (found: readonly PlanElement[]): readonly string[] =>
    found.map(({ type, node }) => `${type} ${node.testname}`);
  return JSON.stringify(
    buildPlanModel([root]).samplers.map((sampler) => [
      names([sampler.element, sampler.threadGroup.element, ...sampler.controllers]),
      sampler.runsPerIteration,
      names(sampler.timers),
      names(sampler.preProcessors),
      names(sampler.postProcessors),
      names(sampler.assertions),
      names(sampler.configs),
    ]),
  );
}
