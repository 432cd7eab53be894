/** Panels by which the GUI of JMeter 5.6.3 edits an element, the usual one first; elements of JMeter itself only. */
export const panelsOf = (type: string): readonly string[] => PANELS.get(type) ?? (BEANS.has(type) ? BEAN_PANEL : []);

const BEAN_PANEL = ['TestBeanGUI'];

/** Elements whose panel is made from their properties. */
const BEANS = new Set(
  `
  AccessLogSampler BSFAssertion BSFListener BSFPostProcessor BSFPreProcessor BSFSampler BSFTimer BeanShellListener
  BeanShellPostProcessor BeanShellPreProcessor BeanShellTimer BoltConnectionElement BoltSampler CSVDataSet
  CompareAssertion ConstantThroughputTimer DebugPostProcessor DebugSampler JDBCDataSource JDBCPostProcessor
  JDBCPreProcessor JDBCSampler JSR223Assertion JSR223Listener JSR223PostProcessor JSR223PreProcessor JSR223Sampler
  JSR223Timer KeystoreConfig MongoScriptSampler MongoSourceElement PreciseThroughputTimer RandomVariableConfig
  SyncTimer
  `
    .trim()
    .split(/\s+/),
);

/** Element: its panels. */
const PANELS = new Map(
  `
  AjpSampler: AjpSamplerGui, AnchorModifier: AnchorModifierGui, Arguments: ArgumentsPanel HTTPArgumentsPanel,
  AuthManager: AuthPanel, BackendListener: BackendListenerGui, BeanShellAssertion: BeanShellAssertionGui,
  BeanShellSampler: BeanShellSamplerGui, BoundaryExtractor: BoundaryExtractorGui, CacheManager: CacheManagerGui,
  ConstantTimer: ConstantTimerGui, CookieManager: CookiePanel, CounterConfig: CounterConfigGui,
  CriticalSectionController: CriticalSectionControllerGui, DNSCacheManager: DNSCachePanel, DurationAssertion:
  DurationAssertionGui, FTPSampler: FtpTestSamplerGui, ForeachController: ForeachControlPanel,
  GaussianRandomTimer: GaussianRandomTimerGui, GenericController: LogicControllerGui, HTMLAssertion:
  HTMLAssertionGui, HTTPSamplerProxy: HttpTestSampleGui GraphQLHTTPSamplerGui, HeaderManager: HeaderPanel,
  HtmlExtractor: HtmlExtractorGui, HttpMirrorControl: HttpMirrorControlGui, IfController: IfControllerPanel,
  IncludeController: IncludeControllerGui, InterleaveControl: InterleaveControlGui, JMESPathAssertion:
  JMESPathAssertionGui, JMESPathExtractor: JMESPathExtractorGui, JMSSampler: JMSSamplerGui, JSONPathAssertion:
  JSONPathAssertionGui, JSONPostProcessor: JSONPostProcessorGui, JUnitSampler: JUnitTestSamplerGui, JavaConfig:
  JavaConfigGui, JavaSampler: JavaTestSamplerGui, LDAPArguments: LDAPArgumentsPanel, LDAPExtSampler:
  LdapExtTestSamplerGui, LDAPSampler: LdapTestSamplerGui, LoopController: LoopControlPanel, MD5HexAssertion:
  MD5HexAssertionGUI, MailReaderSampler: MailReaderSamplerGui, MailerResultCollector: MailerVisualizer,
  ModuleController: ModuleControllerGui, OnceOnlyController: OnceOnlyControllerGui, OpenModelThreadGroup:
  OpenModelThreadGroupGui, PoissonRandomTimer: PoissonRandomTimerGui, PostThreadGroup: PostThreadGroupGui,
  ProxyControl: ProxyControlGui, PublisherSampler: JMSPublisherGui, RandomController: RandomControlGui,
  RandomOrderController: RandomOrderControllerGui, RecordingController: RecordController, RegExUserParameters:
  RegExUserParametersGui, RegexExtractor: RegexExtractorGui, ResponseAssertion: AssertionGui, ResultAction:
  ResultActionGui, ResultSaver: ResultSaverGui, RunTime: RunTimeGui, SMIMEAssertion: SMIMEAssertionGui,
  SampleTimeout: SampleTimeoutGui, SetupThreadGroup: SetupThreadGroupGui, SizeAssertion: SizeAssertionGui,
  SmtpSampler: SmtpSamplerGui, SubscriberSampler: JMSSubscriberGui, Summariser: SummariserGui, SwitchController:
  SwitchControllerGui, SystemSampler: SystemSamplerGui, TCPSampler: TCPSamplerGui, TestAction: TestActionGui,
  TestFragmentController: TestFragmentControllerGui, TestPlan: TestPlanGui, ThreadGroup: ThreadGroupGui,
  ThroughputController: ThroughputControllerGui, TransactionController: TransactionControllerGui,
  URLRewritingModifier: URLRewritingModifierGui, UniformRandomTimer: UniformRandomTimerGui, UserParameters:
  UserParametersGui, WhileController: WhileControllerGui, WorkBench: WorkBenchGui NamePanel, XMLAssertion:
  XMLAssertionGui, XMLSchemaAssertion: XMLSchemaAssertionGUI, XPath2Assertion: XPath2AssertionGui,
  XPath2Extractor: XPath2ExtractorGui, XPathAssertion: XPathAssertionGui, XPathExtractor: XPathExtractorGui
  `
    .split(',')
    .map((entry): [string, readonly string[]] => {
      const [type = '', ...panels] = entry.trim().split(/:?\s+/);
      return [type, panels];
    }),
);
