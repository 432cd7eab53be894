/** What a function does to variables. */
export type FunctionEffects = {
  /** Index of the argument that names the variable into which the result also goes; `last` is the last one. */
  readonly stores?: number | 'last';
  /** What is appended to that name for further variables. */
  readonly family?: RegExp;
  /** Index of an argument that names a variable, or several between `|`, whose value the function reads. */
  readonly reads?: number;
};

const none: FunctionEffects = {};
const stores = (index: number | 'last'): FunctionEffects => ({ stores: index });
const reads: FunctionEffects = { reads: 0 };

/** The functions of JMeter 5.6.3, and `__tstFeedback` of the Throughput Shaping Timer. */
const effects: Readonly<Record<string, FunctionEffects>> = {
  __BeanShell: stores(1),
  __CSVRead: none,
  __FileToString: stores(2),
  __P: none,
  __Random: stores(2),
  __RandomDate: stores(4),
  __RandomFromMultipleVars: { stores: 1, ...reads },
  __RandomString: stores(2),
  __StringFromFile: stores(1),
  __StringToFile: none,
  __TestPlanName: none,
  __UUID: none,
  __V: reads,
  __XPath: none,
  __changeCase: stores(2),
  __char: none,
  __counter: stores(1),
  __dateTimeConvert: stores(3),
  __digest: stores(4),
  __escapeHtml: none,
  __escapeOroRegexpChars: stores(1),
  __escapeXml: none,
  __eval: none,
  __evalVar: reads,
  __groovy: stores(1),
  __intSum: stores('last'),
  __isPropDefined: none,
  __isVarDefined: reads,
  __javaScript: stores(1),
  __jexl2: stores(1),
  __jexl3: stores(1),
  __log: none,
  __logn: none,
  __longSum: stores('last'),
  __machineIP: stores(0),
  __machineName: stores(0),
  __property: stores(1),
  __regexFunction: { stores: 5, family: /^_(matchNr|g\d+)$/, reads: 6 },
  __samplerName: stores(0),
  __setProperty: none,
  __split: { stores: 1, family: /^_(n|\d+)$/ },
  __threadGroupName: none,
  __threadNum: none,
  __time: stores(1),
  __timeShift: stores('last'),
  __tstFeedback: none,
  __unescape: none,
  __unescapeHtml: none,
  __urldecode: none,
  __urlencode: none,
};

/** Functions of plugins name their variable last. */
const usual = stores('last');

/** What a function does to variables; of an unknown one, what functions of plugins usually do. */
export const effectsOf = (name: string): FunctionEffects =>
  (Object.hasOwn(effects, name) ? effects[name] : usual) ?? usual;

/** Names of the functions whose effects are known. */
export const knownFunctions: readonly string[] = Object.keys(effects);
