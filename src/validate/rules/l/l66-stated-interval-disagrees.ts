import { isOf, type PlanElement, textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { digits, named } from '../wording.ts';
import { evaluated, knownNumber } from './evaluated.ts';
import { users } from './example-groups.ts';
import { flowControl, get, loop, scriptTimer } from './example-parts.ts';
import { LIKELY } from './severities.ts';

const turns = (millis: number): string =>
  users(
    { threads: 10, seconds: 600 },
    loop(
      '6',
      flowControl(
        1,
        '0',
        'Turn n begins n x 15 s after the loop.',
        scriptTimer('return turn(args[0] as long)', `${millis}`),
      ),
      get('/orders'),
    ),
  );

export const statedIntervalDisagrees = defineRule({
  id: 'L66',
  name: 'stated-interval-disagrees',
  title: 'A waiting point waits another time than its comment says',
  affectsLoad: true,
  severity: LIKELY,
  why: 'A Flow Control Action with a script timer is a waiting point: the script decides from its parameters, in milliseconds. A comment that says "n x 15 s" while the parameters say 900000 documents a load that does not run.',
  computes: 'the stated time in milliseconds, against the parameters',
  example: { before: turns(900_000), after: turns(15_000) },
  *check(plan) {
    for (const { element, controllers } of plan.samplers) {
      const seconds = statedSeconds(textOf(element, 'TestPlan.comments') ?? '');
      const timer = element.children.find((child) => child.runs && isOf(child, 'JSR223Timer'));
      const parameters = timer && evaluated(plan, textOf(timer, 'parameters') ?? '');
      if (seconds === undefined || timer === undefined || parameters === undefined) continue;
      const numbers = [...parameters.matchAll(/(?<!\S)\d+(?:\.\d+)?(?!\S)/g)].map(([text]) => Number(text));
      const wanted = [{ value: seconds * 1000, text: `${digits(seconds * 1000)} ms` }];
      const around = controllers.find((controller) => isOf(controller, 'LoopController'));
      const loops = around && knownNumber(plan, around, 'LoopController.loops');
      if (numbers.length > 1 && loops !== undefined)
        wanted.push({ value: loops, text: `${digits(loops)} turns of ${named(around as PlanElement)}` });
      const missing = wanted.find(({ value }) => !numbers.some((number) => Math.abs(number - value) < 0.5));
      if (numbers.length === 0 || missing === undefined) continue;
      yield {
        element: timer,
        property: 'parameters',
        message: `${named(element)} states ${digits(seconds)} s, but the parameters of ${named(timer)} are ${JSON.stringify(parameters)}, without ${missing.text}`,
        hint: 'correct the one that is wrong',
        numbers: { statedMillis: seconds * 1000 },
      };
    }
  },
});

/** `n x 15 s`, the least distance of two starts (`At least 10 s`), or a pause (`Pauses 2 s`). */
function statedSeconds(comment: string): number | undefined {
  const found = /\bn x (\d[\d,.]*) s\b|^(?:At least|Pauses) (\d[\d,.]*) s\b/.exec(comment);
  const seconds = Number((found?.[1] ?? found?.[2])?.replaceAll(',', ''));
  return Number.isFinite(seconds) ? seconds : undefined;
}
