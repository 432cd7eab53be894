import { isOf, textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { samplersOfPart } from '../samplers-of-part.ts';
import { count, named, rate } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, whileLoop } from './example-parts.ts';
import { below } from './groups.ts';
import { isCapped, isExpression, isRead } from './loop-cap.ts';
import { LIKELY } from './severities.ts';

export const loopWithoutCap = defineRule({
  id: 'L28',
  name: 'loop-without-cap',
  title: 'A While Controller repeats requests without a limit',
  affectsLoad: true,
  severity: LIKELY,
  why: 'A While Controller goes on until its condition reads "false". A retry or poll loop without a count of attempts sends as fast as the target answers for as long as it stays unhappy: the more it rejects, the more it gets.',
  computes: 'requests a second that the loop makes when every answer is a quick rejection (50 ms)',
  example: {
    before: users(
      { threads: 50, seconds: 600 },
      whileLoop('${__groovy(vars.get("status") != "200",)}', get('/orders')),
    ),
    after: users(
      { threads: 50, seconds: 600 },
      whileLoop('${__groovy(vars.get("status") != "200" && (vars.get("attempt") as int) < 4,)}', get('/orders')),
    ),
  },
  *check(plan) {
    for (const controller of runningOf(plan, 'WhileController')) {
      const condition = textOf(controller, 'WhileController.condition') ?? '';
      const inside = samplersOfPart(plan, controller).filter(({ element }) => !isOf(element, 'TestAction'));
      const [first] = inside;
      if (
        first === undefined ||
        inside.every(isRead) ||
        !isExpression(condition) ||
        isCapped(plan, controller, condition)
      )
        continue;
      const paced =
        inside.some(({ timers }) => timers.length > 0) ||
        below(controller).some((at) => at.runs && isOf(at, 'TestAction'));
      const { threads } = first.threadGroup;
      const crowd = (threads ?? 1) / (0.05 * inside.length);
      yield {
        element: controller,
        property: 'WhileController.condition',
        message: `${named(controller)} repeats ${named(first.element)} until ${untilOf(condition)}, with no limit on the attempts${paced ? '' : ` and no pause between them: rejected in 50 ms, ${count(threads ?? 1, 'thread')} ${threads === 1 ? 'makes' : 'make'} ${rate(crowd)}`}`,
        hint: 'count the attempts and let the condition end after a few; wait before each next one',
        ...(!paced && threads !== undefined && { numbers: { threads, perSecondWhenRejected: crowd } }),
      };
    }
  },
});

const untilOf = (condition: string): string => {
  const text = condition.trim();
  if (text === '' || text.toUpperCase() === 'LAST') return 'a sample fails';
  return /^true$/i.test(text)
    ? 'for ever ("true")'
    : `${JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text)} is false`;
};
