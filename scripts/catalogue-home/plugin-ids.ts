/**
 * Jar → id under which the JMeter Plugins Manager installs what is in it; from the manager's own list of plugins. Jars
 * without an entry are libraries of plugins.
 */
export const PLUGIN_IDS: Readonly<Record<string, string>> = {
  'jmeter-parallel': 'bzm-parallel',
  'jmeter-plugins-casutg': 'jpgc-casutg',
  'jmeter-plugins-dbmon': 'jpgc-dbmon',
  'jmeter-plugins-dummy': 'jpgc-dummy',
  'jmeter-plugins-fifo': 'jpgc-fifo',
  'jmeter-plugins-functions': 'jpgc-functions',
  'jmeter-plugins-graphs-additional': 'jpgc-graphs-additional',
  'jmeter-plugins-graphs-basic': 'jpgc-graphs-basic',
  'jmeter-plugins-httpraw': 'jpgc-httpraw',
  'jmeter-plugins-perfmon': 'jpgc-perfmon',
  'jmeter-plugins-prmctl': 'jpgc-prmctl',
  'jmeter-plugins-random-csv-data-set': 'bzm-random-csv',
  'jmeter-plugins-synthesis': 'jpgc-synthesis',
  'jmeter-plugins-tst': 'jpgc-tst',
  'jmeter-plugins-wsc': 'jpgc-wsc',
  'jmeter-plugins-xml': 'jpgc-xml',
  'jmeter-prometheus-plugin': 'jmeter-prometheus',
  'jmeter-websocket-samplers': 'websocket-samplers',
};

/** Maven coordinates without version, and the id in the Plugins Manager where it has one. */
export type Provider = { readonly artifact: string; readonly plugin: string | null };

const of = (artifact: string, plugin: string | null): Provider => ({ artifact, plugin });
const json = of('kg.apc:jmeter-plugins-json', 'jpgc-json');

/**
 * Package or class → provider, for what was extracted from an older collection: each is a plugin of its own now, the
 * longer prefix first.
 */
export const SEPARATE_PLUGINS: Readonly<Record<string, Provider>> = {
  'com.atlantbh.jmeter.plugins.jsontoxmlconverter.': json,
  'com.atlantbh.jmeter.plugins.jsonutils.': json,
  'com.blazemeter.jmeter.webdriver.': of('kg.apc:jmeter-plugins-webdriver', 'jpgc-webdriver'),
  'com.googlecode.jmeter.plugins.webdriver.': of('kg.apc:jmeter-plugins-webdriver', 'jpgc-webdriver'),
  'kg.apc.jmeter.config.LockFile': of('kg.apc:jmeter-plugins-lockfile', 'jpgc-lockfile'),
  'kg.apc.jmeter.config.VariablesFromCSV': of('kg.apc:jmeter-plugins-csvars', 'jpgc-csvars'),
  'kg.apc.jmeter.config.redis.': of('kg.apc:jmeter-plugins-redis', 'jpgc-redis'),
  'kg.apc.jmeter.jmxmon.': of('kg.apc:jmeter-plugins-jmxmon', 'jpgc-jmxmon'),
  'kg.apc.jmeter.listener.GraphsGeneratorListener': of('kg.apc:jmeter-plugins-graphs-ggl', 'jpgc-ggl'),
  'kg.apc.jmeter.reporters.AutoStop': of('kg.apc:jmeter-plugins-autostop', 'jpgc-autostop'),
  'kg.apc.jmeter.reporters.ConsoleStatusLogger': of('kg.apc:jmeter-plugins-csl', 'jpgc-csl'),
  'kg.apc.jmeter.reporters.FlexibleFileWriter': of('kg.apc:jmeter-plugins-ffw', 'jpgc-ffw'),
  'kg.apc.jmeter.reporters.LoadosophiaUploader': of('com.blazemeter:jmeter-plugins-senseuploader', 'jpgc-sense'),
  'kg.apc.jmeter.samplers.UDPSampler': of('kg.apc:jmeter-plugins-udp', 'jpgc-udp'),
  'kg.apc.jmeter.vizualizers.CompositeResultCollector': of(
    'kg.apc:jmeter-plugins-graphs-composite',
    'jpgc-graphs-composite',
  ),
  'org.jmeterplugins.protocol.http.control.': of('kg.apc:jmeter-plugins-table-server', 'jpgc-sts'),
};
