/** An ERROR entry of jmeter.log. */
export type LoggedError = {
  /** As logged, local time: `2026-03-01 12:00:00,123`. */
  readonly time: string;
  /** Abbreviated class, such as `o.a.j.t.JMeterThread`; a script’s ends with the name of its element: `o.a.j.e.J.keep token`. */
  readonly logger: string;
  readonly message: string;
  /** Last `Caused by:` of the stack trace below it, or its first line. */
  readonly cause: string | undefined;
};

/** Why JMeter could not load a plan, as it prints it on standard output. */
export type PlanLoadError = {
  readonly cause: string;
  /** Place in the plan: `/jmeterTestPlan/hashTree/hashTree/ThreadGroup`. */
  readonly path: string | undefined;
  readonly line: number | undefined;
};

const entryStart = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}) ([A-Z]+) ([^:]+): (.*)$/;

/** `jmeter.log` → its ERROR entries, in order. The rest of an entry's lines belong to it until the next one begins. */
export function loggedErrors(logText: string): readonly LoggedError[] {
  const errors: LoggedError[] = [];
  let open: LoggedError | undefined;
  for (const line of logText.split(/\r?\n/)) {
    const [, time, level, logger, message] = entryStart.exec(line) ?? [];
    if (time !== undefined && logger !== undefined && message !== undefined) {
      if (open) errors.push(open);
      open = level === 'ERROR' ? { time, logger, message, cause: undefined } : undefined;
    } else if (open && line !== '' && !/^\s/.test(line)) {
      const cause = line.replace(/^Caused by: /, '');
      if (open.cause === undefined || line.startsWith('Caused by: ')) open = { ...open, cause };
    }
  }
  return open ? [...errors, open] : errors;
}

/** Standard output of a run → why the plan was not loaded; undefined when it was. */
export function planLoadError(stdout: string): PlanLoadError | undefined {
  const start = stdout.search(/Problem loading XML from:|An error occurred:/);
  if (start < 0) return undefined;
  const block = stdout.slice(start);
  const cause = /Cause:\s*\n(.+)/.exec(block)?.[1] ?? block.split('\n')[0]?.replace(/^An error occurred: /, '') ?? '';
  const line = /^line number\s*: (\d+)/m.exec(block)?.[1];
  return {
    cause: cause.trim(),
    path: /^path\s*: (\S+)/m.exec(block)?.[1],
    line: line === undefined ? undefined : Number(line),
  };
}
