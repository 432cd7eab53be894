/** A field without which an element cannot do what it is there for. */
export type RequiredField = {
  readonly type: string;
  /** One of them must hold a text. */
  readonly oneOf: readonly [string, ...string[]];
  /** What is missing, after "has no". */
  readonly what: string;
  /** What happens without it. */
  readonly effect: string;
};

const nothingExtracted = 'nothing is extracted';
const scriptMissing = 'each call ends in an exception that only jmeter.log shows';

const field = (type: string, property: string, what: string, effect: string): RequiredField => ({
  type,
  oneOf: [property],
  what,
  effect,
});

const script = (type: string, effect = scriptMissing): RequiredField => ({
  type,
  oneOf: ['script', 'filename'],
  what: 'script, neither as text nor as a file',
  effect,
});

/** Fields that JMeter does not check before the test runs. */
export const REQUIRED_FIELDS: readonly RequiredField[] = [
  field('CSVDataSet', 'filename', 'file name', 'the first iteration of each thread fails, and the thread ends'),
  field('RegexExtractor', 'RegexExtractor.refname', 'variable name', nothingExtracted),
  field('RegexExtractor', 'RegexExtractor.regex', 'regular expression', nothingExtracted),
  field('JSONPostProcessor', 'JSONPostProcessor.referenceNames', 'variable names', nothingExtracted),
  field('JSONPostProcessor', 'JSONPostProcessor.jsonPathExprs', 'JSON path', nothingExtracted),
  field('JMESPathExtractor', 'JMESExtractor.referenceName', 'variable name', nothingExtracted),
  field('JMESPathExtractor', 'JMESExtractor.jmesPathExpr', 'JMESPath expression', nothingExtracted),
  field('BoundaryExtractor', 'BoundaryExtractor.refname', 'variable name', nothingExtracted),
  field('XPathExtractor', 'XPathExtractor.refname', 'variable name', nothingExtracted),
  field('XPathExtractor', 'XPathExtractor.xpathQuery', 'XPath query', nothingExtracted),
  field('XPath2Extractor', 'XPathExtractor2.refname', 'variable name', nothingExtracted),
  field('XPath2Extractor', 'XPathExtractor2.xpathQuery', 'XPath query', nothingExtracted),
  field('HtmlExtractor', 'HtmlExtractor.refname', 'variable name', nothingExtracted),
  field('HtmlExtractor', 'HtmlExtractor.expr', 'CSS selector', nothingExtracted),
  field('JSONPathAssertion', 'JSON_PATH', 'JSON path', 'every sample fails'),
  field('JMESPathAssertion', 'JMES_PATH', 'JMESPath expression', 'every sample fails'),
  field('DurationAssertion', 'DurationAssertion.duration', 'duration', 'it never fails'),
  field('CounterConfig', 'CounterConfig.name', 'variable name', 'nobody can read the count'),
  field('RandomVariableConfig', 'variableName', 'variable name', 'nobody can read the number'),
  field('ForeachController', 'ForeachController.inputVal', 'input variable prefix', 'what stands in it never runs'),
  field('ForeachController', 'ForeachController.returnVal', 'output variable', 'no sampler in it can read its value'),
  field('SwitchController', 'SwitchController.value', 'value', 'the first child runs always, the others never'),
  field('IfController', 'IfController.condition', 'condition', 'what stands in it never runs'),
  field('IncludeController', 'IncludeController.includepath', 'file name', 'it includes nothing'),
  field('JDBCSampler', 'dataSource', 'pool name', 'every sample fails'),
  field('JDBCDataSource', 'dbUrl', 'database URL', 'every JDBC Request of the pool fails'),
  field('BackendListener', 'classname', 'implementation class', 'nothing is sent'),
  field('SystemSampler', 'SystemSampler.command', 'command', 'nothing is run, and no row says so'),
  field('ResponseAssertion', 'Assertion.test_field', 'field to test', 'the patterns are compared with the URL'),
  field('ResponseAssertion', 'Assertion.test_type', 'comparison', 'its patterns are sought as regular expressions'),
  ...['RequestResponse', 'SingleWrite'].map(
    (kind): RequiredField => ({
      type: `eu.luminis.jmeter.wssampler.${kind}WebSocketSampler`,
      oneOf: ['requestData', 'dataFile'],
      what: 'data to send',
      effect: 'it sends an empty frame',
    }),
  ),
  field(
    'eu.luminis.jmeter.wssampler.OpenWebSocketSampler',
    'server',
    'server name',
    'it connects to the load generator itself',
  ),
  script('JSR223Sampler', 'every sample fails'),
  script('JSR223PreProcessor'),
  script('JSR223PostProcessor'),
  script('JSR223Assertion', 'every sample fails'),
  script('JSR223Timer', 'it never waits'),
  script('JSR223Listener'),
];
