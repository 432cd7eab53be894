import { defineCode } from './define.ts';

const LONGEST_EXCERPT = 100;

/** A line of a file for one line of a message: quoted, and cut where it is long. */
const excerpt = (text: string): string =>
  JSON.stringify(text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT)}…` : text);

const regenerate = (): string => 'run `loadwright generate` again and commit what it writes';

/** Findings about files, folders and runs, as the command line meets them. */
export const cliCodes = {
  CLI001: defineCode<{ path: string; reason: string }>({
    severity: 'error',
    message: ({ path, reason }) => `${path} cannot be read: ${reason}`,
  }),
  CLI002: defineCode<{ folder: string }>({
    severity: 'error',
    message: ({ folder }) => `${folder} has files in it that loadwright did not write`,
    hint: () => 'name a new or empty folder, or one that `loadwright generate` has made',
  }),
  CLI003: defineCode<{ folder: string; reason: string }>({
    severity: 'error',
    message: ({ folder, reason }) => `${folder} cannot be written, and is as it was: ${reason}`,
  }),
  CLI004: defineCode<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `${path} is missing`,
    hint: regenerate,
  }),
  CLI005: defineCode<{ path: string; actual: string; expected: string }>({
    severity: 'error',
    message: ({ path, actual, expected }) =>
      `${path} is stale: it has ${excerpt(actual)} where the spec gives ${excerpt(expected)}`,
    hint: regenerate,
  }),
  CLI006: defineCode<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `${path} is left over: the spec does not give such a file any more`,
    hint: regenerate,
  }),
  CLI007: defineCode<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `${path} exists already; nothing was changed`,
    hint: () => 'choose another name, or remove it first',
  }),
  CLI008: defineCode<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `${path} is neither a capacity spec (.json, .jsonc) nor a JMeter plan (.jmx)`,
    hint: () => 'name files ending in .json, .jsonc or .jmx, or give one of these as standard input with --as',
  }),
  CLI009: defineCode<{ folder: string }>({
    severity: 'error',
    message: ({ folder }) => `${folder} is not a generated folder: it has no readable engine-lock.json`,
    hint: () => 'name a capacity spec, or a folder that `loadwright generate` has made',
  }),
  CLI010: defineCode<{ hosts: readonly string[] }>({
    severity: 'error',
    message: ({ hosts }) => `this run would send load to ${hosts.join(', ')}`,
    hint: () =>
      'add --mock to run against the stand-in, or --i-have-approval when the owner of the target has agreed to the test',
  }),
  CLI011: defineCode<{ property: string; variable: string }>({
    severity: 'error',
    message: ({ property, variable }) => `the plan needs ${property}, and neither ${variable} nor --secrets gives it`,
    hint: ({ property, variable }) => `set ${variable}, or pass --secrets FILE with a line ${property}=…`,
  }),
  CLI012: defineCode<{ path: string; mode: string }>({
    severity: 'warning',
    message: ({ path, mode }) => `${path} holds secrets and others can read it (mode ${mode})`,
    hint: ({ path }) => `run \`chmod 600 ${path}\``,
  }),
  CLI013: defineCode<{ logger: string; message: string; cause: string | undefined; count: number }>({
    severity: 'error',
    message: ({ logger, message, cause, count }) =>
      `JMeter logged an error: ${logger}: ${message}${cause === undefined ? '' : ` (${cause})`}${count > 1 ? `, ${count} times` : ''}`,
  }),
  CLI014: defineCode<{ cause: string; path: string | undefined }>({
    severity: 'error',
    message: ({ cause, path }) => `JMeter could not load the plan: ${cause}${path === undefined ? '' : ` at ${path}`}`,
  }),
  CLI015: defineCode<{ exitCode: number | undefined; said: string }>({
    severity: 'error',
    message: ({ exitCode, said }) =>
      `JMeter ended with ${exitCode === undefined ? 'a signal' : `exit code ${exitCode}`}${said === '' ? '' : `: ${said}`}`,
  }),
  CLI016: defineCode({
    severity: 'error',
    message: () => 'the run has no results: not one sample was written',
    hint: () => 'read jmeter.log in the folder of the run',
  }),
  CLI017: defineCode<{ seconds: number }>({
    severity: 'warning',
    message: ({ seconds }) => `the run was stopped after ${seconds} s, because its plan should have ended long before`,
    hint: () => 'allow more time with --timeout, or read jmeter.log in the folder of the run for what it waits for',
  }),
  CLI019: defineCode<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `--mock needs the spec, and ${path} is a generated folder`,
    hint: () => 'name the spec that the folder was generated from',
  }),
  CLI020: defineCode<{ line: number }>({
    severity: 'warning',
    message: ({ line }) => `the results end in the middle of line ${line}; that line was left out`,
  }),
  CLI021: defineCode<{ folder: string }>({
    severity: 'error',
    message: ({ folder }) => `${folder} holds the results of a run already`,
    hint: () => 'name a new folder, or leave --output away to get a numbered one',
  }),
  CLI022: defineCode<{ step: string; problem: string; hint: string }>({
    severity: 'error',
    message: ({ step, problem }) => `the stand-in cannot play step ${JSON.stringify(step)}: ${problem}`,
    hint: ({ hint }) => hint,
  }),
  CLI023: defineCode<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `the stand-in cannot start: ${reason}`,
    hint: () => 'choose another --port or --log',
  }),
  CLI024: defineCode<{ folder: string }>({
    severity: 'error',
    message: ({ folder }) => `${folder} has no list of what its run has left undone of this spec's items`,
    hint: () => 'name the folder of a run of this spec, one with finite work (a load of type items)',
  }),
  CLI025: defineCode<{ folder: string; data: string; path: string }>({
    severity: 'error',
    message: ({ folder, data, path }) => `the run in ${folder} had other rows for ${data} than ${path} has now`,
    hint: ({ path }) => `put ${path} back as it was, or run without --resume`,
  }),
  CLI026: defineCode<{ folder: string; data: string; unknown: number }>({
    severity: 'error',
    message: ({ folder, data, unknown }) =>
      `the run in ${folder} has left nothing to do of ${data}${unknown === 0 ? '' : ` but ${unknown} rows that may be done already`}`,
    hint: ({ unknown }) =>
      unknown === 0
        ? 'there is nothing to resume'
        : 'check these rows at the target, or repeat them with --resume-unknown',
  }),
  CLI029: defineCode<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `${path} is what this command reads; nothing was written`,
    hint: () => 'name another file to write',
  }),
  CLI030: defineCode<{ path: string; reason: string }>({
    severity: 'error',
    message: ({ path, reason }) => `${path} cannot be written to its end: ${reason}`,
  }),
  CLI028: defineCode<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `--resume needs the spec, and ${path} is a generated folder`,
    hint: () => 'name the spec that the folder was generated from',
  }),
  CLI027: defineCode<{ operations: number }>({
    severity: 'warning',
    message: ({ operations }) =>
      `JMeter was killed: ${operations} operations that were begun have no row, and what had left without an answer is not known`,
  }),
} as const;
