/**
 * Properties that decide what load a plan offers, by element type: how many threads for how long, how often, how fast,
 * where to, and whether an answer counts as good. Fixed before anything was measured with it.
 */
export const LOAD_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  TestPlan: ['TestPlan.functional_mode', 'TestPlan.serialize_threadgroups'],
  ThreadGroup: groupProperties(),
  SetupThreadGroup: groupProperties(),
  PostThreadGroup: groupProperties(),
  LoopController: ['LoopController.loops', 'LoopController.continue_forever'],
  OpenModelThreadGroup: ['OpenModelThreadGroup.schedule'],
  'com.blazemeter.jmeter.threads.concurrency.ConcurrencyThreadGroup': [
    'TargetLevel',
    'RampUp',
    'Steps',
    'Hold',
    'Unit',
  ],
  'com.blazemeter.jmeter.threads.arrivals.ArrivalsThreadGroup': ['TargetLevel', 'RampUp', 'Hold', 'Unit'],
  'com.blazemeter.jmeter.threads.arrivals.FreeFormArrivalsThreadGroup': ['Schedule', 'Unit'],
  'kg.apc.jmeter.threads.UltimateThreadGroup': ['ultimatethreadgroupdata'],
  'kg.apc.jmeter.timers.VariableThroughputTimer': ['load_profile'],
  ConstantTimer: ['ConstantTimer.delay'],
  UniformRandomTimer: ['ConstantTimer.delay', 'RandomTimer.range'],
  GaussianRandomTimer: ['ConstantTimer.delay', 'RandomTimer.range'],
  PoissonRandomTimer: ['ConstantTimer.delay', 'RandomTimer.range'],
  ConstantThroughputTimer: ['throughput', 'calcMode'],
  PreciseThroughputTimer: ['throughput', 'throughputPeriod', 'duration'],
  SyncTimer: ['groupSize', 'timeoutInMs'],
  JSR223Timer: ['script', 'scriptLanguage'],
  JSR223PreProcessor: ['script', 'scriptLanguage'],
  JSR223PostProcessor: ['script', 'scriptLanguage'],
  JSR223Assertion: ['script', 'scriptLanguage'],
  JSR223Sampler: ['script', 'scriptLanguage'],
  ForeachController: ['ForeachController.inputVal', 'ForeachController.returnVal', 'ForeachController.useSeparator'],
  IfController: ['IfController.condition', 'IfController.useExpression'],
  WhileController: ['WhileController.condition'],
  SwitchController: ['SwitchController.value'],
  ThroughputController: [
    'ThroughputController.style',
    'ThroughputController.percentThroughput',
    'ThroughputController.maxThroughput',
  ],
  RunTime: ['RunTime.seconds'],
  TestAction: ['ActionProcessor.action', 'ActionProcessor.target', 'ActionProcessor.duration'],
  CSVDataSet: ['filename', 'variableNames', 'delimiter', 'recycle', 'stopThread', 'shareMode', 'ignoreFirstLine'],
  HTTPSamplerProxy: [
    'HTTPSampler.domain',
    'HTTPSampler.port',
    'HTTPSampler.protocol',
    'HTTPSampler.path',
    'HTTPSampler.method',
    'HTTPSampler.connect_timeout',
    'HTTPSampler.response_timeout',
    'HTTPSampler.use_keepalive',
    'HTTPSampler.image_parser',
  ],
  ConfigTestElement: [
    'HTTPSampler.domain',
    'HTTPSampler.port',
    'HTTPSampler.protocol',
    'HTTPSampler.connect_timeout',
    'HTTPSampler.response_timeout',
  ],
  'eu.luminis.jmeter.wssampler.OpenWebSocketSampler': webSocketProperties(
    'server',
    'port',
    'path',
    'connectTimeout',
    'TLS',
  ),
  'eu.luminis.jmeter.wssampler.RequestResponseWebSocketSampler': webSocketProperties(
    'createNewConnection',
    'requestData',
  ),
  'eu.luminis.jmeter.wssampler.SingleReadWebSocketSampler': webSocketProperties('createNewConnection'),
  'eu.luminis.jmeter.wssampler.SingleWriteWebSocketSampler': webSocketProperties('createNewConnection', 'requestData'),
  ResponseAssertion: [
    'Asserion.test_strings',
    'Assertion.test_field',
    'Assertion.test_type',
    'Assertion.assume_success',
  ],
};

function groupProperties(): readonly string[] {
  return ['num_threads', 'ramp_time', 'duration', 'scheduler', 'delay', 'on_sample_error', 'main_controller'].map(
    (name) => `ThreadGroup.${name}`,
  );
}

function webSocketProperties(...names: readonly string[]): readonly string[] {
  return [...names, 'readTimeout'];
}
