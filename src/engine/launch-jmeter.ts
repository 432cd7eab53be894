import type { ChildProcessByStdio } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { freeUdpPort, sendDatagram } from './free-port.ts';
import type { Host } from './host.ts';
import { findJava } from './java.ts';
import type { JMeterRun } from './jmeter-command.ts';
import { isStartNoise, jmeterArguments } from './jmeter-command.ts';
import { endWithThisProcess, signalGroup } from './process-group.ts';

export type LaunchOptions = JMeterRun & {
  readonly host: Host;
  readonly cwd: string;
  /** JMeter writes all its messages to standard output; its start noise is left out. */
  readonly onLine?: (line: string) => void;
  /** A run that lasts longer is stopped: some plans never end, and JMeter cannot tell. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
};

export type JMeterEnd = {
  /** Undefined when a signal ended it. JMeter's 0 only says that the plan was loaded and came to its end. */
  readonly exitCode: number | undefined;
  readonly ended: 'by itself' | 'stopped' | 'timeout';
  /** Without the start noise. */
  readonly stdout: string;
  readonly stderr: string;
};

export type JMeterHandle = {
  readonly pid: number;
  readonly done: Promise<JMeterEnd>;
  /** Asks JMeter to stop, then makes it; returns when it has gone, at the latest after about five seconds. */
  readonly stop: () => Promise<void>;
};

/** From the request to stop: when the JVM is asked to end, and when it is made to. */
const terminateAfterMs = 3_000;
const killAfterMs = 4_500;

type JMeterProcess = ChildProcessByStdio<null, Readable, Readable>;

async function stopProcess(child: JMeterProcess, stopPort: number, done: Promise<JMeterEnd>): Promise<void> {
  const gone = (ms: number): Promise<unknown> => Promise.race([done, sleep(ms, undefined, { ref: false })]);
  await sendDatagram(stopPort, 'StopTestNow');
  await gone(terminateAfterMs);
  signalGroup(child, 'SIGTERM');
  await gone(killAfterMs - terminateAfterMs);
  signalGroup(child, 'SIGKILL');
  await done;
}

function collect(stream: Readable, onLine?: (line: string) => void): () => string {
  const lines: string[] = [];
  createInterface({ input: stream }).on('line', (line) => {
    if (isStartNoise(line)) return;
    lines.push(line);
    onLine?.(line);
  });
  return () => lines.join('\n');
}

/** Watches a started JMeter: ends it on time-out, on the caller's signal and on `stop`. */
function supervise(child: JMeterProcess, stopPort: number, options: LaunchOptions): JMeterHandle {
  const stdout = collect(child.stdout, options.onLine);
  const stderr = collect(child.stderr);
  let ended: JMeterEnd['ended'] = 'by itself';
  const done = once(child, 'close').then(
    ([code]): JMeterEnd => ({ exitCode: code ?? undefined, ended, stdout: stdout(), stderr: stderr() }),
  );
  let stopping: Promise<void> | undefined;
  const stopBecause = (reason: JMeterEnd['ended']): Promise<void> => {
    if (stopping === undefined && child.exitCode === null) ended = reason;
    stopping ??= stopProcess(child, stopPort, done);
    return stopping;
  };
  const stop = (): Promise<void> => stopBecause('stopped');
  const watchdog = setTimeout(() => void stopBecause('timeout'), options.timeoutMs);
  const onAbort = (): void => void stop();
  options.signal?.addEventListener('abort', onAbort, { once: true });
  if (options.signal?.aborted) onAbort();
  void done.then(() => {
    clearTimeout(watchdog);
    options.signal?.removeEventListener('abort', onAbort);
  });
  endWithThisProcess(child);
  return { pid: child.pid ?? 0, done, stop };
}

/**
 * Starts JMeter headless in a process group of its own, so that a terminal's Ctrl-C reaches only this process,
 * which then decides how to end it. Fails with a finding when there is no usable Java.
 */
export async function launchJMeter(options: LaunchOptions): Promise<Outcome<JMeterHandle>> {
  const java = await findJava(options.host);
  if (!java.value) return { diagnostics: java.diagnostics };
  const stopPort = await freeUdpPort();
  const child = spawn(java.value.program, jmeterArguments(options, stopPort), {
    cwd: options.cwd,
    env: { ...options.host.variables },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: options.host.platform !== 'win32',
  });
  await once(child, 'spawn');
  return { value: supervise(child, stopPort, options), diagnostics: java.diagnostics };
}
