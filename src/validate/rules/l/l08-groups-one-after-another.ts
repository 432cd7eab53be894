import { isOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { count, list, named, time } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, plan as planOf } from './example-parts.ts';
import { mainGroups } from './groups.ts';
import { LIKELY } from './severities.ts';

const SERIALIZE = 'TestPlan.serialize_threadgroups';
const mix = [
  users({ name: 'readers', seconds: 600 }, get('/orders')),
  users({ name: 'writers', seconds: 600 }, get('/new')),
];

export const groupsOneAfterAnother = defineRule({
  id: 'L08',
  name: 'groups-one-after-another',
  title: 'Groups with loads of their own run one after another',
  affectsLoad: true,
  severity: LIKELY,
  why: 'With "Run Thread Groups consecutively" each group waits for the end of the one before. The mix that the groups describe never exists: at every moment only one of them makes load.',
  computes: 'length of the run one after another and together; most threads at a time',
  example: {
    before: planOf({ [SERIALIZE]: true }, ...mix),
    after: planOf({ [SERIALIZE]: false }, ...mix),
  },
  *check(plan) {
    const root = plan.running.find((element) => isOf(element, 'TestPlan'));
    if (
      root === undefined ||
      !root.node.props.some((prop) => prop.name === SERIALIZE && 'value' in prop && String(prop.value) === 'true')
    )
      return;
    const groups = mainGroups(plan).filter(({ samplers }) => samplers.length > 0);
    // Groups without a length of their own are steps of a procedure, for which the order is meant.
    const timed = groups.filter((group) => {
      const seconds = group.durationSeconds;
      return seconds !== undefined && Number.isFinite(seconds);
    });
    if (timed.length < 2) return;
    const lengths = timed.map((group) => group.durationSeconds ?? 0);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const threads = groups.map((group) => group.threads ?? 0);
    yield {
      element: root,
      property: SERIALIZE,
      message: `${count(groups.length, 'thread group')} (${list(groups.map(({ element }) => named(element)))}) run one after another: ${time(total)} in all instead of ${time(Math.max(...lengths))} together, and never more than ${count(Math.max(...threads), 'thread')} at a time`,
      hint: 'switch "Run Thread Groups consecutively" off for the mix; to start groups in turn give them start-up delays',
      numbers: { groups: groups.length, secondsOneAfterAnother: total, secondsTogether: Math.max(...lengths) },
    };
  },
});
