/** A field that names variables. */
type NameField = {
  readonly property: string;
  readonly by: string;
  /** What separates the names, where it takes several. */
  readonly list?: string;
  /** What is appended to the name for further variables. */
  readonly family?: RegExp;
};

const extractor = (property: string, family = /^_(matchNr|\d+)$/): readonly NameField[] => [
  { property, by: 'extractor', family },
];
const listOf = (property: string, by: string): readonly NameField[] => [{ property, by, list: ',' }];
const jdbc: readonly NameField[] = [
  { property: 'variableNames', by: 'sampler', list: ',', family: /^_(#|\d+)$/ },
  { property: 'resultVariable', by: 'sampler' },
];

/** Fields in which elements name the variables that they set. */
export const definedNames: Readonly<Record<string, readonly NameField[]>> = {
  BoundaryExtractor: extractor('BoundaryExtractor.refname'),
  CSVDataSet: listOf('variableNames', 'csv'),
  CounterConfig: [{ property: 'CounterConfig.name', by: 'counter' }],
  ForeachController: [{ property: 'ForeachController.returnVal', by: 'foreach' }],
  HtmlExtractor: extractor('HtmlExtractor.refname'),
  JDBCDataSource: [{ property: 'dataSource', by: 'other' }],
  JDBCPostProcessor: jdbc,
  JDBCPreProcessor: jdbc,
  JDBCSampler: jdbc,
  JMESPathExtractor: extractor('JMESExtractor.referenceName'),
  JSONPostProcessor: [
    { property: 'JSONPostProcessor.referenceNames', by: 'extractor', list: ';', family: /^_(matchNr|ALL|\d+)$/ },
  ],
  RandomVariableConfig: [{ property: 'variableName', by: 'random' }],
  RegexExtractor: extractor('RegexExtractor.refname', /^_(matchNr|g\d*|\d+(_g\d*)?)$/),
  ResultSaver: [{ property: 'FileSaver.variablename', by: 'other' }],
  XPath2Extractor: extractor('XPathExtractor2.refname'),
  XPathExtractor: extractor('XPathExtractor.refname'),
  'com.atlantbh.jmeter.plugins.jsonutils.jsonpathextractor.JSONPathExtractor': extractor('VAR'),
  'com.blazemeter.jmeter.RandomCSVDataSetConfig': listOf('variableNames', 'csv'),
  'kg.apc.jmeter.config.redis.RedisDataSet': listOf('variableNames', 'csv'),
  'kg.apc.jmeter.modifiers.FifoPopPreProcessor': [{ property: 'Variable', by: 'other' }],
};

/** Fields in which elements name, without `${}`, a variable that they read; with the field and text that switch them on. */
export const readNames: ReadonlyMap<
  string,
  { readonly only?: readonly (readonly [property: string, text: string])[] }
> = new Map([
  ['ForeachController.inputVal', {}],
  [
    'Scope.variable',
    {
      only: [
        ['Sample.scope', 'variable'],
        ['Assertion.scope', 'variable'],
      ],
    },
  ],
  ['clientCertAliasVarName', {}],
  ['dataSource', {}],
  ['RegExUserParameters.regex_ref_name', {}],
  ['MongoScriptSampler.source', {}],
]);
