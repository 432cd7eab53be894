/** A row of a results file. Times are milliseconds; text that a file does not have is `''`, a number is 0. */
export type JtlRow = {
  /** Start of the sample, epoch milliseconds. */
  readonly timestamp: number;
  readonly elapsed: number;
  readonly label: string;
  readonly responseCode: string;
  readonly responseMessage: string;
  readonly threadName: string;
  readonly success: boolean;
  readonly failureMessage: string;
  readonly bytes: number;
  readonly sentBytes: number;
  readonly groupThreads: number;
  readonly allThreads: number;
  readonly url: string;
  readonly latency: number;
  readonly idle: number;
  readonly connect: number;
  /** Variables that the plan's runtime saves; `''` where it had none. */
  readonly operation: string;
  readonly attempt: string;
  readonly outcome: string;
  readonly retryAfter: string;
  readonly gateMs: string;
  readonly waitMs: string;
  readonly phase: string;
  /** Row of data and iteration of finite work: `<hash>-<engine>-<number>`. */
  readonly item: string;
};

/** The columns of JMeter 5.x, for files without a header. */
export const DEFAULT_COLUMNS = [
  'timeStamp',
  'elapsed',
  'label',
  'responseCode',
  'responseMessage',
  'threadName',
  'dataType',
  'success',
  'failureMessage',
  'bytes',
  'sentBytes',
  'grpThreads',
  'allThreads',
  'URL',
  'Latency',
  'IdleTime',
  'Connect',
] as const;

/** Makes rows from the cells of a file with these columns, in any order. */
export function rowReader(columns: readonly string[]): (cells: readonly string[]) => JtlRow {
  const index = new Map(columns.map((name, position) => [name, position]));
  const text = (name: string): ((cells: readonly string[]) => string) => {
    const position = index.get(name);
    if (position === undefined) return () => '';
    return (cells) => cells[position] ?? '';
  };
  const number = (name: string): ((cells: readonly string[]) => number) => {
    const read = text(name);
    return (cells) => Number(read(cells)) || 0;
  };
  // JMeter writes the word null for a variable that is not set.
  const variable = (name: string): ((cells: readonly string[]) => string) => {
    const read = text(name);
    return (cells) => {
      const value = read(cells);
      return value === 'null' ? '' : value;
    };
  };
  const read = {
    timestamp: number('timeStamp'),
    elapsed: number('elapsed'),
    label: text('label'),
    responseCode: text('responseCode'),
    responseMessage: text('responseMessage'),
    threadName: text('threadName'),
    success: text('success'),
    failureMessage: text('failureMessage'),
    bytes: number('bytes'),
    sentBytes: number('sentBytes'),
    groupThreads: number('grpThreads'),
    allThreads: number('allThreads'),
    url: text('URL'),
    latency: number('Latency'),
    idle: number('IdleTime'),
    connect: number('Connect'),
    operation: variable('lw_op'),
    attempt: variable('lw_attempt'),
    outcome: variable('lw_class'),
    retryAfter: variable('lw_retry_after'),
    gateMs: variable('lw_gate_ms'),
    waitMs: variable('lw_wait_ms'),
    phase: variable('lw_phase'),
    item: variable('lw_item'),
  };
  return (cells) => ({
    timestamp: read.timestamp(cells),
    elapsed: read.elapsed(cells),
    label: read.label(cells),
    responseCode: read.responseCode(cells),
    responseMessage: read.responseMessage(cells),
    threadName: read.threadName(cells),
    success: read.success(cells) === 'true',
    failureMessage: read.failureMessage(cells),
    bytes: read.bytes(cells),
    sentBytes: read.sentBytes(cells),
    groupThreads: read.groupThreads(cells),
    allThreads: read.allThreads(cells),
    url: read.url(cells),
    latency: read.latency(cells),
    idle: read.idle(cells),
    connect: read.connect(cells),
    operation: read.operation(cells),
    attempt: read.attempt(cells),
    outcome: read.outcome(cells),
    retryAfter: read.retryAfter(cells),
    gateMs: read.gateMs(cells),
    waitMs: read.waitMs(cells),
    phase: read.phase(cells),
    item: read.item(cells),
  });
}
