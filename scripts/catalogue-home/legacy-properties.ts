/** Left in plans of JMeter 2 and 3, whose SOAP, parameter and configuration elements load as empty configuration now. */
const removedElements = [
  ...['HTTPSamper.xml_data', 'HTTPSampler.encoded_path', 'Soap.Action', 'UserParameterModifier.xmluri'],
  ...['SEND_SOAP_ACTION', 'SOAP_ACTION', 'URL_DATA', 'xml_data_file'].map((name) => `SoapSampler.${name}`),
  ...[
    'maintain_session',
    'memory_cache',
    'proxy_host',
    'proxy_port',
    'read_response',
    'use_proxy',
    'xml_data_file',
  ].map((name) => `WebServiceSampler.${name}`),
  ...['WebServiceSampler.xml_path_loc', 'WebserviceSampler.timeout', 'WebserviceSampler.wsdl_url'],
  ...['field_name', 'increment', 'lower_bound', 'mask', 'prefix', 'suffix', 'upper_bound'].map(
    (name) => `ParamModifier.${name}`,
  ),
];

const oldSchedule = ['ThreadGroup.start_time', 'ThreadGroup.end_time'];
const oldHttp = ['FILE_DATA', 'FILE_MIMETYPE', 'client', 'encoded_path'].map((name) => `HTTPSampler.${name}`);

/** Written by the graphs of jmeter-plugins.org, which once kept their settings in JMeter's own listener. */
const graphSettings = [
  ...['graph_aggregated', 'interval_grouping', 'include_sample_labels', 'exclude_sample_labels'],
  ...['include_checkbox_state', 'exclude_checkbox_state', 'start_offset', 'end_offset'],
];

const everyBrowser = [
  ...['acceptinsecurecerts', 'custom_capabilites', 'driver_path', 'headless', 'use_ftp_proxy', 'use_socks_proxy'],
  ...['ftp_host', 'ftp_port'],
].map((name) => `WebDriverConfig.${name}`);
const config = 'com.googlecode.jmeter.plugins.webdriver.config.';

/**
 * Class → properties that plans carry and that the class in the catalogue home does not read: names of older releases
 * (string constants of the sources under the release tags), and names that newer releases of a plugin have than the one
 * that could be asked. Validation is silent about them. Names the class turns out to know are dropped on extraction.
 */
export const LEGACY_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  'org.apache.jmeter.config.ConfigTestElement': [
    ...removedElements,
    ...['JMSSampler.contextProviderUrl', 'JMSSampler.initialContextFactory', 'suser_dn', 'suser_pw'],
  ],
  'org.apache.jmeter.control.SwitchController': ['InterleaveControl.style'],
  'org.apache.jmeter.protocol.http.proxy.ProxyControl': [
    'ProxyControlGui.https_spoof',
    'ProxyControlGui.https_spoof_match',
  ],
  'org.apache.jmeter.protocol.http.sampler.AccessLogSampler': ['AccessLogSampler.generator_class_name', ...oldHttp],
  'org.apache.jmeter.protocol.http.sampler.AjpSampler': oldHttp,
  'org.apache.jmeter.protocol.http.sampler.HTTPSampler': oldHttp,
  'org.apache.jmeter.protocol.http.sampler.HTTPSamplerProxy': oldHttp,
  'org.apache.jmeter.protocol.http.util.HTTPArgument': ['HTTPArgument.encoded_name', 'HTTPArgument.encoded_value'],
  'org.apache.jmeter.protocol.jdbc.sampler.JDBCSampler': [
    ...['ConfigTestElement.password', 'ConfigTestElement.username'],
    ...['connPoolClass', 'connections', 'driver', 'maxuse', 'url'].map((name) => `JDBCSampler.${name}`),
  ],
  'org.apache.jmeter.protocol.jms.sampler.JMSSampler': ['JMSSampler.isFireAndForget'],
  'org.apache.jmeter.protocol.ldap.sampler.LDAPExtSampler': ['suser_dn', 'suser_pw'],
  'org.apache.jmeter.reporters.ResultCollector': graphSettings,
  'org.apache.jmeter.testelement.TestPlan': ['TestPlan.thread_groups'],
  'org.apache.jmeter.threads.PostThreadGroup': oldSchedule,
  'org.apache.jmeter.threads.SetupThreadGroup': oldSchedule,
  'org.apache.jmeter.threads.ThreadGroup': oldSchedule,
  'org.apache.jmeter.timers.ConstantThroughputTimer': ['legacyMode'],
  'com.atlantbh.jmeter.plugins.jsonutils.jsonpathassertion.JSONPathAssertion': ['INPUT_FORMAT', 'ISREGEX'],
  'com.atlantbh.jmeter.plugins.jsonutils.jsonpathextractor.JSONPathExtractor': ['INPUT_FORMAT'],
  [`${config}ChromeDriverConfig`]: [
    ...everyBrowser,
    'ChromeDriverConfig.additional_args',
    'ChromeDriverConfig.binary_path',
  ],
  [`${config}FirefoxDriverConfig`]: everyBrowser,
  [`${config}HtmlUnitDriverConfig`]: everyBrowser,
  [`${config}InternetExplorerDriverConfig`]: [
    ...everyBrowser,
    ...[
      'ensure_clean_session',
      'file_upload_dialog_timeout',
      'ignore_protected_mode',
      'initial_browser_url',
      'silent',
    ].map((name) => `InternetExplorerDriverConfig.${name}`),
  ],
  [`${config}RemoteDriverConfig`]: [...everyBrowser, 'RemoteDriverConfig.general.selenium.file.detector'],
  'kg.apc.jmeter.config.redis.RedisDataSet': ['blockWhenExhausted', 'recycleDataOnUse', 'redisDataType', 'ssl'],
  'kg.apc.jmeter.reporters.AutoStop': [
    ...['custom_validation_duration', 'percentile_response_time', 'percentile_response_time_secs', 'percentile_value'],
    'time_setting',
  ],
  'kg.apc.jmeter.reporters.LoadosophiaUploader': ['filePrefix', 'uploaderURI'],
  'kg.apc.jmeter.samplers.DummySampler': [
    ...['Response Code (e.g. 200)', 'Response Data', 'Response Message (e.g. OK)', 'Successful'],
  ],
  'kg.apc.jmeter.samplers.UDPSampler': ['bind_address', 'bind_port'],
  'kg.apc.jmeter.vizualizers.CorrectedResultCollector': ['MergeResultsControlGui.filename'],
};

/** Class → switches that were lists once: it still understands the texts of their entries (`Required`). */
export const OLD_CHOICES: Readonly<Record<string, readonly string[]>> = {
  'org.apache.jmeter.protocol.jms.sampler.PublisherSampler': ['jms.authenticate'],
  'org.apache.jmeter.protocol.jms.sampler.SubscriberSampler': ['jms.authenticate'],
};
