import { createRandom } from '../../../src/capacity/random.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { read } from '../../../src/jmx/read.ts';
import { serialize } from '../../../src/jmx/serialize.ts';
import type { JmxNode } from '../../../src/jmx/tree.ts';
import { buildPlanModel } from '../../../src/validate/model/build-plan-model.ts';
import type { PlanElement } from '../../../src/validate/model/plan-element.ts';
import { validateJmx } from '../../../src/validate/validate-jmx.ts';
import { loadChanges } from './load-change.ts';
import { OPERATORS, type Site, sitesOf } from './mutate-tree.ts';
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
    const changesLoad = loadChanges(root);
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
          changesLoad: operator.name === 'move' ? scopesOf(mutated) !== scopes : changesLoad(operator, site, mutated),
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
