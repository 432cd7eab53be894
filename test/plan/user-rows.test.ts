import { expect } from 'chai';
import { serialize } from '../../src/jmx/serialize.ts';
import { compilePlan } from '../../src/plan/compile-plan.ts';
import { scenarioOf } from '../support/scenario-of.ts';

const LENGTH = (seconds: number): string => `\${__P(work.seconds,${seconds})}`;
const SCALE = '${__P(time.scale,1)}';
const up = (text: string): string => `\${__jexl3((${text} * ${SCALE} + 0.999).intValue(),)}`;
const down = (text: string): string => `\${__jexl3((${text} * ${SCALE} + 0).intValue(),)}`;

/** The rows of the plan's Ultimate Thread Group, and what its comment says of them. */
function rowsOf(load: object, more: object = {}): { rows: readonly (readonly string[])[]; comment: string } {
  const flow = [{ type: 'http', name: 'get', method: 'GET', path: '/' }];
  const target = { url: 'http://api.example.com' };
  const { scenario } = scenarioOf({ name: 'rows', target, workloads: { work: { load, flow } }, ...more });
  const group = /<kg\.apc\.jmeter\.threads\.UltimateThreadGroup[\s\S]*?<\/kg\.apc[^>]*>/.exec(
    serialize(compilePlan(scenario).plan),
  )?.[0];
  if (group === undefined) throw new Error('no Ultimate Thread Group');
  const cells = [...group.matchAll(/<stringProp name="-?\d+">([^<]*)</g)].map(([, text = '']) => text);
  const rows = Array.from({ length: cells.length / 5 }, (_, row) => cells.slice(row * 5, row * 5 + 5));
  return { rows, comment: /TestPlan.comments">([^<]*)</.exec(group)?.[1] ?? '' };
}

const ramp = (from: number, to: number, seconds: string): object => ({ type: 'ramp', from, to, for: seconds });
const hold = (users: number, seconds: string): object => ({ type: 'hold', users, for: seconds });

describe('rows of the Ultimate Thread Group', () => {
  it('keep the pace of a ramp whose users leave step by step', () => {
    const { rows, comment } = rowsOf({ type: 'users', stages: [ramp(0, 2, '20s'), hold(2, '10s'), hold(1, '10s')] });
    const part = (seconds: number): string => `${seconds}.0 * ${LENGTH(40)} / 40`;
    expect(rows).to.deep.equal([
      ['1', '0', up(part(10)), up(part(30)), '0'],
      ['1', down(part(10)), up(part(10)), up(part(10)), '0'],
    ]);
    expect(comment).to.include(
      '1 threads after 0 s: 10 s up, 30 s hold, 0 s down; 1 threads after 10 s: 10 s up, 10 s hold, 0 s down.',
    );
  });

  it('start later by the phases before them, and stretch with the length of the load from there', () => {
    const { rows } = rowsOf(
      { type: 'users', stages: [hold(2, '10s'), hold(3, '10s')], during: ['main'] },
      {
        phases: { before: '60s', main: '20s' },
      },
    );
    expect(rows).to.deep.equal([
      ['2', down('60'), '0', up(LENGTH(20)), '0'],
      ['1', down(`(60 + 10.0 * ${LENGTH(20)} / 20)`), '0', up(`10.0 * ${LENGTH(20)} / 20`), '0'],
    ]);
  });

  it('take a constant number up as slowly as the spec says', () => {
    const { comment } = rowsOf({ type: 'users', users: 6, rampUp: '30s', for: '90s', threadGroup: 'ultimate' });
    expect(comment).to.include('6 threads after 0 s: 30 s up, 60 s hold, 0 s down.');
  });
});
