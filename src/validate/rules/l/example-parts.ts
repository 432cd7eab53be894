import { element, table } from './example-xml.ts';

type Props = Readonly<Record<string, string | number | boolean>>;
type Children = readonly string[];

/** An HTTP Request by its path, `GET /a`. */
export const get = (path: string, ...children: Children): string => request(path, {}, ...children);

export const request = (path: string, props: Props, ...children: Children): string =>
  element(
    ['HTTPSamplerProxy', 'HttpTestSampleGui'],
    `GET ${path}`,
    {
      'HTTPSampler.domain': 'api.example.com',
      'HTTPSampler.path': path,
      'HTTPSampler.method': 'GET',
      'HTTPSampler.use_keepalive': true,
      ...props,
    },
    children,
  );

/** A Constant Timer, milliseconds. */
export const pause = (milliseconds: number | string, name = 'pause'): string =>
  element(['ConstantTimer', 'ConstantTimerGui'], name, { 'ConstantTimer.delay': String(milliseconds) });

/** A Constant Throughput Timer, samples per minute. */
export const perMinute = (throughput: number | string, calcMode: number, name = 'rate'): string =>
  element(['ConstantThroughputTimer', 'TestBeanGUI'], name, { calcMode, throughput: String(throughput) });

/** A Precise Throughput Timer, samples per period. */
export const precise = (throughput: number, periodSeconds: number, seconds: number, name = 'rate'): string =>
  element(['PreciseThroughputTimer', 'TestBeanGUI'], name, {
    throughput: String(throughput),
    throughputPeriod: periodSeconds,
    duration: String(seconds),
    batchSize: 1,
    batchThreadDelay: 0,
  });

/** A Throughput Shaping Timer; rows are start rate, end rate, seconds. */
export const shaping = (rows: readonly (readonly (string | number)[])[], name = 'shape'): string =>
  element(['kg.apc.jmeter.timers.VariableThroughputTimer', 'kg.apc.jmeter.timers.VariableThroughputTimerGui'], name, {
    load_profile: table('load_profile', rows),
  });

const script = (tag: string, text: string, parameters: string): string =>
  element([tag, 'TestBeanGUI'], 'script', {
    cacheKey: 'true',
    filename: '',
    parameters,
    script: text,
    scriptLanguage: 'groovy',
  });

export const scriptTimer = (text: string, parameters = ''): string => script('JSR223Timer', text, parameters);
export const scriptSampler = (text: string): string => script('JSR223Sampler', text, '');
export const scriptAfter = (text: string): string => script('JSR223PostProcessor', text, '');

/** A Flow Control Action: 0 stop, 1 pause, 2 stop now, 3 next loop of the thread, 4 next of this loop, 5 break. */
export const flowControl = (
  action: number | undefined,
  milliseconds: string,
  comments?: string,
  ...children: Children
): string =>
  element(
    ['TestAction', 'TestActionGui'],
    'flow control',
    {
      ...(comments !== undefined && { 'TestPlan.comments': comments }),
      ...(action !== undefined && { 'ActionProcessor.action': action }),
      'ActionProcessor.target': 0,
      'ActionProcessor.duration': milliseconds,
    },
    children,
  );

const controller =
  (tag: string, guiclass: string) =>
  (name: string, props: Props, ...children: Children): string =>
    element([tag, guiclass], name, props, children);

export const loop = (loops: number | string, ...children: Children): string =>
  controller('LoopController', 'LoopControlPanel')('again', { 'LoopController.loops': loops }, ...children);
export const whileLoop = (condition: string, ...children: Children): string =>
  controller('WhileController', 'WhileControllerGui')('while', { 'WhileController.condition': condition }, ...children);
export const transaction = controller('TransactionController', 'TransactionControllerGui');
export const throughput = controller('ThroughputController', 'ThroughputControllerGui');
export const critical = controller('CriticalSectionController', 'CriticalSectionControllerGui');
export const once = (...children: Children): string =>
  controller('OnceOnlyController', 'OnceOnlyControllerGui')('once', {}, ...children);
export const runtime = (seconds: string, ...children: Children): string =>
  controller('RunTime', 'RunTimeGui')('for a time', { 'RunTime.seconds': seconds }, ...children);
export const fragment = controller('TestFragmentController', 'TestFragmentControllerGui');
export const gather = (groupSize: number, timeoutInMs: number): string =>
  element(['SyncTimer', 'TestBeanGUI'], 'together', { groupSize, timeoutInMs: String(timeoutInMs) });
export const sampler = (tag: string, guiclass: string, props: Props): string => element([tag, guiclass], tag, props);
export const cookies = (props: Props): string => element(['CookieManager', 'CookiePanel'], 'cookies', props);

/** A TestPlan around what stands in it. */
export const plan = (props: Props, ...children: Children): string =>
  element(['TestPlan', 'TestPlanGui'], 'plan', props, children);
