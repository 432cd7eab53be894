import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SpecContext } from '../context.ts';
import type { Step, Workload } from '../generated/capacity-spec.ts';
import { own } from '../json.ts';
import { join } from '../pointer.ts';
import { type PlacedStep, stepName } from '../steps.ts';
import type { SpecRule } from './check-rules.ts';
import { isLonger, secondsOrNone } from './durations.ts';
import { flowSeconds, guessedSeconds, saidSeconds } from './flow-seconds.ts';

/** Response times that a spec assumes are within the times it allows, and are given where an answer hangs on them. */
export const assumedTimes: SpecRule = (context) => [
  ...context.steps.flatMap((placed) => beyondAllowed(placed, context)),
  ...Object.keys(context.spec.workloads).flatMap((name) => missing(name, context)),
];

/** As the schema has it. */
const usualTimeout = '30s';

type Allowance = { readonly setting: string; readonly allowed: string };

function beyondAllowed({ step, pointer }: PlacedStep, { spec }: SpecContext): readonly Diagnostic[] {
  const assumed = 'assume' in step ? step.assume?.time?.p50 : undefined;
  if (assumed === undefined) return [];
  const exceeded = allowances(step, spec.target.timeouts?.response ?? usualTimeout).find(({ allowed }) =>
    isLonger(assumed, allowed),
  );
  return exceeded ? [finding('SPEC197', join(pointer, 'assume', 'time', 'p50'), { assumed, ...exceeded })] : [];
}

/** The times after which a step gives up waiting, or calls the answer bad. */
function allowances(step: Step, timeout: string): readonly Allowance[] {
  const onWire = { setting: 'the response timeout of the target', allowed: timeout };
  switch (step.type) {
    case 'http':
      return [...given('"expect.time"', step.expect?.time), onWire];
    case 'poll':
      return [{ setting: '"deadline"', allowed: step.deadline }, onWire];
    case 'websocket-read':
      return step.optional === true ? [] : given('"within"', step.within);
    case 'websocket-exchange':
    case 'websocket-ping':
      return given('"within"', step.within);
    default:
      return [];
  }
}

const given = (setting: string, allowed: string | undefined): readonly Allowance[] =>
  allowed === undefined ? [] : [{ setting, allowed }];

/**
 * Users that nothing else paces go as fast as the target answers, and a concurrency limit counts what is on its way:
 * both answers are as good as the assumed times. Said where a guess is more than half of an iteration, or of a permit's time.
 */
function missing(name: string, { spec, steps }: SpecContext): readonly Diagnostic[] {
  const { load, flow } = spec.workloads[name] as Workload;
  const silent = steps.flatMap(({ step, workload }) =>
    workload === name && saidSeconds(step) === undefined && guessedSeconds(step) > 0 ? [step] : [],
  );
  const says = (what: string, of: readonly Step[]): readonly Diagnostic[] =>
    of.length === 0
      ? []
      : [finding('SPEC176', join('/workloads', name, 'load'), { what, steps: of.map(stepName) }, { at: 'key' })];
  const isByResponse = load.type === 'users' && load.rate === undefined && load.pacing === undefined;
  if (isByResponse && isMostlyGuessed(flow, secondsOrNone(load.pause) ?? 0)) {
    return says('the rate of these users', silent);
  }
  const holders = silent.filter((step) =>
    heldBy(step).some((limit) => own(spec.limits, limit)?.type === 'concurrency'),
  );
  return says('how much is in flight at once', holders);
}

function isMostlyGuessed(flow: readonly Step[], pauseSeconds: number): boolean {
  const said = flowSeconds(flow, (step) => saidSeconds(step) ?? 0);
  const all = flowSeconds(flow, (step) => saidSeconds(step) ?? guessedSeconds(step));
  return all - said > said + pauseSeconds;
}

/** Limits whose permits a request holds until it is answered; a socket holds them until it is closed. */
const heldBy = (step: Step): readonly string[] =>
  'limits' in step && step.type !== 'websocket-open' ? (step.limits ?? []) : [];
