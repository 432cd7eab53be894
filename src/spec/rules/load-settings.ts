import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ArrivalsLoad, UsersLoad } from '../generated/capacity-spec.ts';
import { join } from '../pointer.ts';
import type { SpecRule } from './check-rules.ts';
import { secondsOrNone } from './durations.ts';

/** Settings of a load that cannot both hold: the setting to point at, what it contradicts, and why. */
type Contradiction = readonly [setting: string, against: string, why: string];

export const loadSettings: SpecRule = ({ spec, data }) =>
  Object.entries(spec.workloads).flatMap(([name, { load }]): readonly Diagnostic[] => {
    const pointer = join('/workloads', name, 'load');
    if (load.type === 'items') {
      const dataSet = data.get(load.data)?.dataSet;
      return dataSet && dataSet.use !== 'once' ? [finding('SPEC169', join(pointer, 'data'), { data: load.data })] : [];
    }
    const contradictions = load.type === 'arrivals' ? arrivals(load) : users(load);
    return [
      ...contradictions.map(([setting, against, why]) =>
        finding('SPEC167', join(pointer, setting), { setting: `"${setting}"`, against, why }, { at: 'key' }),
      ),
      ...(load.type === 'users' ? rampUp(load, pointer) : []),
    ];
  });

/** Groups that start iterations themselves, without a timer. */
const selfStarting = ['arrivals', 'free-form-arrivals', 'open-model'];

function arrivals(load: ArrivalsLoad): readonly Contradiction[] {
  const { threadGroup = 'auto', pacing = 'auto', spacing = 'even', burst = 1 } = load;
  const group = `"threadGroup": "${threadGroup}"`;
  const isSelfStarting = selfStarting.includes(threadGroup);
  return [
    ...when(
      load.for !== undefined && load.rate === undefined,
      'for',
      'the stages or count',
      'only a constant rate lasts "for" a time',
    ),
    ...when(
      load.within !== undefined && load.count === undefined,
      'within',
      'the rate',
      'only a count is spread "within" a time',
    ),
    ...when(isSelfStarting && pacing !== 'auto', 'pacing', group, 'this group starts the iterations itself'),
    ...when(
      threadGroup === 'concurrency' && pacing === 'exact',
      'pacing',
      group,
      'this group is led by the Throughput Shaping Timer',
    ),
    ...when(
      threadGroup === 'open-model' && load.threads !== undefined,
      'threads',
      group,
      'this group makes threads as they are needed',
    ),
    ...when(
      pacing === 'shaping-timer' && spacing !== 'even',
      'spacing',
      '"pacing": "shaping-timer"',
      'the timer spaces evenly',
    ),
    ...when(pacing === 'shaping-timer' && burst > 1, 'burst', '"pacing": "shaping-timer"', 'the timer knows no bursts'),
    ...when(
      (isSelfStarting || threadGroup === 'concurrency') && burst > 1,
      'burst',
      group,
      'this group knows no bursts',
    ),
    ...when(threadGroup === 'concurrency' && spacing !== 'even', 'spacing', group, 'this group spaces evenly'),
  ];
}

function users(load: UsersLoad): readonly Contradiction[] {
  const { threadGroup = 'auto' } = load;
  const group = `"threadGroup": "${threadGroup}"`;
  const hasEnd = load.for !== undefined || load.during !== undefined || load.stages !== undefined;
  const needsEnd = threadGroup === 'ultimate' || threadGroup === 'concurrency';
  return [
    ...when(load.for !== undefined && load.stages !== undefined, 'for', 'the stages', 'they say how long they last'),
    ...when(
      load.rampUp !== undefined && load.stages !== undefined,
      'rampUp',
      'the stages',
      'a first ramp says how users start',
    ),
    ...when(
      load.iterations !== undefined && load.stages !== undefined,
      'iterations',
      'the stages',
      'users come and go by the clock',
    ),
    ...when(
      threadGroup === 'thread-group' && load.stages !== undefined,
      'threadGroup',
      'the stages',
      'a plain Thread Group has one number of threads',
    ),
    ...when(needsEnd && !hasEnd, 'threadGroup', 'the load', 'this group runs by the clock, and the load says no time'),
    ...when(needsEnd && load.iterations !== undefined, 'iterations', group, 'this group runs by the clock'),
  ];
}

const when = (isSo: boolean, ...contradiction: Contradiction): readonly Contradiction[] =>
  isSo ? [contradiction] : [];

function rampUp(load: UsersLoad, pointer: string): readonly Diagnostic[] {
  const [rampUpSeconds, seconds] = [secondsOrNone(load.rampUp), secondsOrNone(load.for)];
  if (rampUpSeconds === undefined || seconds === undefined || rampUpSeconds <= seconds) return [];
  return [finding('SPEC170', join(pointer, 'rampUp'), { rampUpSeconds, seconds })];
}
