import { chooseMechanism, type Mechanism } from '../../capacity/choose-mechanism.ts';
import { profileSeconds } from '../../capacity/rate-profile.ts';
import type { Sizing } from '../../capacity/size-workload.ts';
import {
  arrivalsThreadGroup,
  concurrencyThreadGroup,
  freeFormArrivalsThreadGroup,
  openModelThreadGroup,
  threadGroup,
  throughputShapingTimer,
} from '../../jmx/elements/index.ts';
import type { JmxNode } from '../../jmx/tree.ts';
import type { Load, RateSpan } from '../../spec/scenario.ts';
import { knob, type WorkloadContext } from '../plan-context.ts';
import { loadSeconds, scaledSeconds, timeScale, wholeSeconds } from '../scaled.ts';
import { arriveTimer, waitingPoint } from '../scripts.ts';
import { profileText, timesText } from '../stated-numbers.ts';
import { commentText } from '../text.ts';

type Arrivals = Extract<Load, { type: 'arrivals' }>;

/** Open model. Iterations start by the load's rate, whatever the target does. */
export function arrivalGroup(
  load: Arrivals,
  sizing: Sizing,
  context: WorkloadContext,
  body: readonly JmxNode[],
): JmxNode {
  const mechanism = chooseMechanism(load, sizing);
  const { startSeconds } = load;
  // The pacer waits its profile out; the second after it lets the last arrival start. The timer's schedule ends with the group.
  const extra = mechanism.pacing === 'exact' ? 1 : 0;
  const lengthSeconds = wholeSeconds(profileSeconds(load.profile), extra);
  const arithmetic = groupComment(sizing, mechanism);
  const follows = `Follows ${profileText(load.profile)}.`;
  const name = context.workload.name;
  switch (mechanism.group) {
    case 'thread-group':
      return threadGroup(
        {
          name,
          comments: describe(context, arithmetic, timesText({ startSeconds, lengthSeconds })),
          numThreads: threadsKnob(sizing, context),
          rampTimeSeconds: 0,
          scheduler: true,
          durationSeconds: scaledSeconds(context, wholeLoad(load, context), extra),
          delaySeconds: scaledDelay(startSeconds, context),
          loops: -1,
        },
        [arrivalPoint(load, mechanism, context), ...body],
      );
    case 'concurrency':
      return concurrencyThreadGroup(
        {
          name,
          comments: describe(context, arithmetic, timesText({ lengthSeconds })),
          targetLevel: `\${__tstFeedback(${timerName(name)},${sizing.threads},${Math.max(sizing.threads * 4, 20)},1)}`,
          hold: scaledSeconds(context, wholeLoad(load, context)),
          unit: 'seconds',
        },
        [arrivalPoint(load, mechanism, context), ...body],
      );
    case 'arrivals':
      context.uses.arrivalsGroup = true;
      return arrivalsThreadGroup(
        { name, comments: describe(context, arithmetic, follows), ...singleSpan(load, context), unit: 'minutes' },
        body,
      );
    case 'free-form-arrivals':
      context.uses.arrivalsGroup = true;
      return freeFormArrivalsThreadGroup(
        {
          name,
          comments: describe(context, arithmetic, follows),
          schedule: freeFormRows(load, context),
          unit: 'seconds',
        },
        body,
      );
    case 'open-model':
      return openModelThreadGroup(
        {
          name,
          comments: describe(context, arithmetic, follows),
          schedule: openModelSchedule(load, sizing, context),
          randomSeed: 1,
        },
        body,
      );
  }
}

/** The workload's own description, then the arithmetic and the numbers. */
export const describe = (context: WorkloadContext, ...sentences: readonly string[]): string =>
  [commentText(context.workload.description), ...sentences].filter((sentence) => sentence !== '').join(' ');

const groupComment = (sizing: Sizing, mechanism: Mechanism): string =>
  `${sizing.threads} threads: ${sizing.threadsBecause}. ${mechanism.because[0]?.toUpperCase()}${mechanism.because.slice(1)}.`;

export const threadsKnob = (sizing: Sizing, context: WorkloadContext): string =>
  knob(
    context,
    `${context.workload.name}.threads`,
    sizing.threads,
    `Threads of ${context.workload.name}: ${sizing.threadsBecause}.`,
  );

/** A group that starts with the run has no delay to read. */
export const scaledDelay = (startSeconds: number, context: WorkloadContext): string | undefined =>
  startSeconds > 0 ? scaledSeconds(context, startSeconds, -0.999) : undefined;

const timerName = (workload: string): string => `${workload} shape`;

/** Where iterations wait for their turn: no request, no row, and the samplers behind it take no permits. */
function arrivalPoint(load: Arrivals, mechanism: Mechanism, context: WorkloadContext): JmxNode {
  const name = context.workload.name;
  if (mechanism.pacing === 'shaping-timer') {
    return waitingPoint(
      'arrival',
      `The shaping timer sits here, so that it counts iterations and not requests. Follows ${profileText(load.profile)}.`,
      throughputShapingTimer({
        name: timerName(name),
        schedule: profileRows(load, context).map(({ duration, ...rates }) => ({ ...rates, durationSeconds: duration })),
      }),
    );
  }
  registerPacer(load.profile, load.count, { ...load, holds: true }, context);
  return waitingPoint('arrival', `Follows the profile exactly: ${profileText(load.profile)}.`, arriveTimer(name));
}

/** `holds`: threads wait for the end of the group when the profile is over; without it they end. */
export function registerPacer(
  profile: readonly RateSpan[],
  count: number | null,
  load: { readonly spacing: string; readonly burst: number; readonly holds: boolean },
  context: WorkloadContext,
): void {
  const name = context.workload.name;
  rateFactor(context);
  const spans = profile.map((span) => [span.fromPerSecond, span.toPerSecond, span.seconds]);
  context.install.pacers.push({ arguments: [name, spans, count ?? -1, load.spacing, load.burst, load.holds] });
}

const wholeLoad = (load: Arrivals, context: WorkloadContext): string =>
  loadSeconds(context, profileSeconds(load.profile), profileSeconds(load.profile));

const spanSeconds = (span: RateSpan, load: Arrivals, context: WorkloadContext): string =>
  loadSeconds(context, span.seconds, profileSeconds(load.profile));

const rateFactor = (context: WorkloadContext): string =>
  knob(context, `${context.workload.name}.rate`, 1, `Factor on the rate of ${context.workload.name}.`);

/** The profile as rows of field texts, which follow the properties for rate, length and time scale. */
function profileRows(load: Arrivals, context: WorkloadContext) {
  const rate = (perSecond: number): string => `\${__jexl3(${plain(perSecond)} * ${rateFactor(context)},)}`;
  return load.profile.map((span) => ({
    start: rate(span.fromPerSecond),
    end: rate(span.toPerSecond),
    duration: scaledSeconds(context, spanSeconds(span, load, context)),
  }));
}

/** The Arrivals group counts whole arrivals per minute and knows one rise and one hold. */
function singleSpan(load: Arrivals, context: WorkloadContext) {
  const [first, second] = load.profile;
  const ramp = second !== undefined ? first : undefined;
  const hold = second ?? first;
  if (hold === undefined) throw new Error('a profile has at least one span');
  const scaledMinutes = (seconds: number): string =>
    `\${__jexl3(${loadSeconds(context, seconds, profileSeconds(load.profile))} / 60.0 * ${timeScale(context)},)}`;
  return {
    targetLevel: knob(
      context,
      `${context.workload.name}.perMinute`,
      Math.round(hold.toPerSecond * 60),
      'Arrivals per minute.',
    ),
    rampUp: ramp === undefined ? '0' : scaledMinutes(ramp.seconds),
    hold: scaledMinutes(hold.seconds),
  };
}

function freeFormRows(load: Arrivals, context: WorkloadContext) {
  const rows = profileRows(load, context);
  if (load.startSeconds === 0) return rows;
  return [{ start: '0', end: '0', duration: scaledSeconds(context, load.startSeconds, -0.999) }, ...rows];
}

/** The schedule of this group starts with the test and not after the set-up group (apache/jmeter#6352): arrivals due by then would come at once. */
const OPEN_MODEL_SET_UP_SECONDS = 10;

/** rate(a/s) even_arrivals(t s) rate(b/s) …; the pause at the end lets the last iterations finish instead of being interrupted. */
function openModelSchedule(load: Arrivals, sizing: Sizing, context: WorkloadContext): string {
  const kind = load.spacing === 'even' ? 'even_arrivals' : 'random_arrivals';
  const spans = load.profile.map(
    (span) =>
      `rate(${plain(span.fromPerSecond)}/s) ${kind}(${scaledSeconds(context, spanSeconds(span, load, context))} s) rate(${plain(span.toPerSecond)}/s)`,
  );
  const before = [
    `pause(${OPEN_MODEL_SET_UP_SECONDS} s)`,
    ...(load.startSeconds > 0 ? [`pause(${scaledSeconds(context, load.startSeconds, -0.999)} s)`] : []),
  ];
  return [...before, ...spans, `pause(${Math.ceil(sizing.demand.p95Seconds * 2) + 1} s)`].join(' ');
}

/** A decimal without exponent, as JMeter's grammars want it. */
const plain = (value: number): string => value.toFixed(6).replace(/\.?0+$/, '');
