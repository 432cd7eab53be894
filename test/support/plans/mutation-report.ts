import { markdownTable } from '../../../bench/table.ts';
import { read } from '../../../src/jmx/read.ts';
import { serialize } from '../../../src/jmx/serialize.ts';
import type { JmxNode } from '../../../src/jmx/tree.ts';
import { type MutationResult, mutationTable } from './mutation-table.ts';
import { ownPlans, type SamplePlan } from './sample-plans.ts';

/** Plans that `generate` makes; the one with every element is no plan to run. */
export const mutatedPlans = (): readonly SamplePlan[] => ownPlans().slice(1);

const PER_OPERATOR = 3;
/** Not one with which rules were looked for. */
const SEED = 21;

export const mutations = (plans = mutatedPlans()): readonly MutationResult[] =>
  mutationTable(plans, PER_OPERATOR, SEED);

const uncommented = (node: JmxNode): JmxNode => ({
  ...node,
  props: node.props.filter(({ name }) => name !== 'TestPlan.comments'),
  children: node.children.map(uncommented),
});

/** The same plans as somebody would have written them who explains nothing. */
export const plansWithoutComments = (): readonly SamplePlan[] =>
  mutatedPlans().map(({ name, text }) => {
    const [root] = read(text).value?.roots ?? [];
    if (!root) throw new Error(`${name} cannot be read`);
    return { name, text: serialize(uncommented(root)) };
  });

export const changesLoad = (results: readonly MutationResult[]): readonly MutationResult[] =>
  results.filter((one) => one.changesLoad);

export const isCaught = ({ caughtBy }: MutationResult): boolean => caughtBy.length > 0;

export const shareCaught = (results: readonly MutationResult[]): number =>
  results.filter(isCaught).length / Math.max(1, results.length);

/** Why a mutation is not seen; by its operator and place. */
const REASONS: readonly { readonly of: RegExp; readonly reason: string }[] = [
  {
    of: /HTTPSampler\.method$/,
    reason: 'a GET, too, is a request; without a text as its body nothing in the plan says POST',
  },
  { of: /TargetLevel$/, reason: 'how many threads are kept to spare is stated nowhere else' },
  { of: /"token": HTTPSampler\.use_keepalive$/, reason: 'a request that is sent once has no connection to keep' },
  {
    of: /CSVDataSet .*: ignoreFirstLine$/,
    reason: 'whether the first line holds names is in the file, which is not looked at here',
  },
  {
    of: /^move (ForeachController|IfController)/,
    reason: 'nothing says that it was meant for a part of its group only',
  },
  { of: /^move HeaderManager/, reason: 'headers of one request that its neighbours get too are what many plans mean' },
  {
    of: /^move CSVDataSet/,
    reason: 'data for all groups of a plan are what many plans mean; here set-up reads a row, too',
  },
  { of: /OpenWebSocketSampler .*: path$/, reason: 'a path that is put together at run time is stated nowhere else' },
  { of: /^move PingFrameFilter/, reason: 'a filter for all groups of a plan is as good as one for a group' },
];

export const reasonOf = ({ operator, place }: MutationResult): string | undefined =>
  REASONS.find(({ of }) => of.test(`${operator} ${place}`))?.reason;

const percent = (results: readonly MutationResult[]): string =>
  results.length === 0 ? '–' : `${(shareCaught(results) * 100).toFixed(1)} %`;

/** docs/mutations.md. */
export function mutationPage(results: readonly MutationResult[], silent: readonly MutationResult[]): string {
  const load = changesLoad(results);
  const rowOf = (name: string, of: (one: MutationResult) => boolean): readonly (string | number)[] => {
    const hit = load.filter(of);
    return [name, results.filter(of).length, hit.length, hit.filter(isCaught).length, percent(hit)];
  };
  const names = (key: 'operator' | 'plan'): readonly string[] => [...new Set(results.map((one) => one[key]))];
  const header = ['', 'mutations', 'change the load', 'of these found', 'share'];
  const missed = load.filter((one) => !isCaught(one));
  const rules = load.flatMap(({ caughtBy }) => caughtBy);
  const often = [...new Set(rules)]
    .map((code) => [code, rules.filter((one) => one === code).length] as const)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return [
    '# Mutations',
    '',
    'What `validate` finds when one thing of a plan is wrong. Made by `npm run bench mutations`; `test/validate/mutation-table.test.ts` holds the share.',
    '',
    `${names('plan').length} plans that \`generate\` makes of the examples, ${results.length} mutations: ${names('operator').length} operators, fixed before anything was measured, at ${PER_OPERATOR} places of each plan, drawn by a seed over every property of every element that runs (scripts, headers and comments too). A mutation counts as found when \`--mode ci\` has an error or warning that the plan did not have. It counts as a change of the load when it hits one of the properties that decide how many threads run for how long, how often, how fast, where to and whether an answer is good (\`test/support/plans/load-properties.ts\`), and JMeter then reads something else; a move does when it changes what a sampler has in scope or how often it runs.`,
    '',
    `**${percent(load)}** of the ${load.length} mutations that change the load are found, ${percent(results)} of all.`,
    '',
    `Many are found because a generated plan states its numbers in comments, and rules hold them against the fields. Of the same plans without any comment ${percent(changesLoad(silent))} of ${changesLoad(silent).length} are found: what a plan that explains nothing can expect.`,
    '',
    '## By operator',
    '',
    markdownTable(
      header,
      names('operator').map((name) => rowOf(name, ({ operator }) => operator === name)),
    ),
    '',
    'drop: the property is gone. rename: two letters of its name change places. retype: another kind of property with the same text. move: the element goes one level up, behind its parent. × 60, × 0.1: its number, or the default in its `__P`. empty: no text, no rows.',
    '',
    '## By plan',
    '',
    markdownTable(
      header,
      names('plan').map((name) => rowOf(name, ({ plan }) => plan === name)),
    ),
    '',
    '## By rule',
    '',
    markdownTable(['finding', 'mutations'], often),
    '',
    '## Not found',
    '',
    missed.length === 0
      ? 'None.'
      : markdownTable(
          ['operator', 'plan', 'place', 'was', 'why'],
          missed.map((one) => [
            one.operator,
            one.plan,
            one.place,
            `\`${one.before.replaceAll('\n', ' ').replaceAll('|', '¦')}\``,
            reasonOf(one) ?? '',
          ]),
        ),
    '',
  ].join('\n');
}
