/** A plugin that a plan may need, and how it is known inside a JMeter home and inside a plan. */
export type Plugin = {
  /** As its project calls it. */
  readonly title: string;
  /** File name of its jar without version. */
  readonly artifact: string;
  /** Packages of its elements, as they begin an element's tag or class. */
  readonly packages: readonly string[];
  /** A class without which the plugin is of no use. */
  readonly keyClass: string;
};

/** The plugins of the pinned engine that bring elements. */
export const plugins: readonly Plugin[] = [
  {
    title: 'Throughput Shaping Timer',
    artifact: 'jmeter-plugins-tst',
    packages: ['kg.apc.jmeter.timers.', 'kg.apc.jmeter.functions.'],
    keyClass: 'kg/apc/jmeter/timers/VariableThroughputTimer.class',
  },
  {
    title: 'Custom Thread Groups',
    artifact: 'jmeter-plugins-casutg',
    packages: ['com.blazemeter.jmeter.', 'kg.apc.jmeter.threads.'],
    keyClass: 'com/blazemeter/jmeter/threads/concurrency/ConcurrencyThreadGroup.class',
  },
  {
    title: 'WebSocket Samplers',
    artifact: 'jmeter-websocket-samplers',
    packages: ['eu.luminis.jmeter.'],
    keyClass: 'eu/luminis/jmeter/wssampler/OpenWebSocketSampler.class',
  },
];

/** The plugins that a plan with these element tags or classes needs. */
export const pluginsFor = (elementClasses: Iterable<string>): readonly Plugin[] => {
  const classes = [...elementClasses];
  return plugins.filter(({ packages }) => packages.some((prefix) => classes.some((name) => name.startsWith(prefix))));
};
