import { element, mainLoops, table } from './example-xml.ts';

type Users = {
  readonly name?: string;
  readonly comments?: string;
  readonly threads?: number | string;
  readonly ramp?: number | string;
  /** Length by the scheduler; without it the group ends by its loops. */
  readonly seconds?: number | string;
  readonly delay?: number;
  readonly loops?: number | string;
  readonly more?: Readonly<Record<string, string | number | boolean>>;
};

/** A Thread Group. */
export const users = (
  { name = 'users', comments, threads = 10, ramp = 10, seconds, delay, loops = -1, more = {} }: Users,
  ...children: readonly string[]
): string =>
  group(['ThreadGroup', 'ThreadGroupGui'], { name, comments, threads, ramp, seconds, delay, loops, more }, children);

/** A setUp Thread Group of one thread. */
export const setUp = (...children: readonly string[]): string => setUpOf({}, ...children);

export const setUpOf = (
  { threads = 1, loops = 1 }: Pick<Users, 'threads' | 'loops'>,
  ...children: readonly string[]
): string => group(['SetupThreadGroup', 'SetupThreadGroupGui'], { name: 'set up', threads, ramp: 0, loops }, children);

function group(
  type: readonly [string, string],
  {
    name = '',
    comments,
    threads = 1,
    ramp = 0,
    seconds,
    delay,
    loops = 1,
    more = {},
  }: { [K in keyof Users]?: Users[K] | undefined },
  children: readonly string[],
): string {
  const props = {
    ...(comments !== undefined && { 'TestPlan.comments': comments }),
    'ThreadGroup.num_threads': threads,
    'ThreadGroup.ramp_time': ramp,
    ...(seconds !== undefined && { 'ThreadGroup.duration': seconds }),
    ...(delay !== undefined && { 'ThreadGroup.delay': delay }),
    'ThreadGroup.same_user_on_next_iteration': true,
    ...(seconds !== undefined && { 'ThreadGroup.scheduler': true }),
    'ThreadGroup.on_sample_error': 'continue',
    'ThreadGroup.main_controller': mainLoops(loops),
    ...more,
  };
  return element(type, name, props, children);
}

const virtualUsers = {
  xml: '<elementProp name="ThreadGroup.main_controller" elementType="com.blazemeter.jmeter.control.VirtualUserController"/>',
};

/** BlazeMeter's groups. */
const blazemeter =
  (folder: string, name: string) =>
  (props: Readonly<Record<string, string>>, ...children: readonly string[]): string =>
    element(
      [`com.blazemeter.jmeter.threads.${folder}.${name}`, `com.blazemeter.jmeter.threads.${folder}.${name}Gui`],
      'users',
      { 'ThreadGroup.main_controller': virtualUsers, 'ThreadGroup.on_sample_error': 'continue', ...props },
      children,
    );

export const concurrencyGroup = blazemeter('concurrency', 'ConcurrencyThreadGroup');
export const arrivalsGroup = blazemeter('arrivals', 'ArrivalsThreadGroup');

/** An Ultimate Thread Group; rows are threads, delay, start-up, hold, shutdown; no comment when it is empty. */
export const ultimateGroup = (
  rows: readonly (readonly (string | number)[])[],
  comments: string,
  ...children: readonly string[]
): string =>
  element(
    ['kg.apc.jmeter.threads.UltimateThreadGroup', 'kg.apc.jmeter.threads.UltimateThreadGroupGui'],
    'users',
    {
      ...(comments !== '' && { 'TestPlan.comments': comments }),
      ultimatethreadgroupdata: table('ultimatethreadgroupdata', rows),
      'ThreadGroup.main_controller': mainLoops(-1),
      'ThreadGroup.on_sample_error': 'continue',
    },
    children,
  );

export const freeFormGroup = (
  rows: readonly (readonly (string | number)[])[],
  ...children: readonly string[]
): string =>
  element(
    [
      'com.blazemeter.jmeter.threads.arrivals.FreeFormArrivalsThreadGroup',
      'com.blazemeter.jmeter.threads.arrivals.FreeFormArrivalsThreadGroupGui',
    ],
    'users',
    {
      'ThreadGroup.main_controller': virtualUsers,
      'ThreadGroup.on_sample_error': 'continue',
      Schedule: table('Schedule', rows),
      Unit: 'S',
    },
    children,
  );

/** An Open Model Thread Group. */
export const openModel = (schedule: string, ...children: readonly string[]): string =>
  element(
    ['OpenModelThreadGroup', 'OpenModelThreadGroupGui'],
    'users',
    {
      'ThreadGroup.main_controller': {
        xml: '<elementProp name="ThreadGroup.main_controller" elementType="OpenModelThreadGroupController"/>',
      },
      'ThreadGroup.on_sample_error': 'continue',
      'OpenModelThreadGroup.schedule': schedule,
    },
    children,
  );
