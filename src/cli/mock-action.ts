import { finding } from '../diagnostics/catalogue.ts';
import { openLog } from '../mock/log-writer.ts';
import type { MockEvent } from '../mock/mock-event.ts';
import { startOrExplain } from '../run/stand-in.ts';
import type { Context } from './command.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { report } from './report.ts';
import { readSpecArgument, type SpecFlags } from './spec-flags.ts';

export type MockArguments = SpecFlags & {
  readonly spec: string;
  readonly timeScale: number;
  readonly port: number;
  readonly log?: string | undefined;
  readonly json: boolean;
};

type EventLog = { readonly write: (event: MockEvent) => void; readonly close: () => Promise<void> };

async function eventLog(file: string | undefined, context: Context): Promise<EventLog> {
  if (file === undefined) return { write: () => undefined, close: async () => undefined };
  if (file !== '-') return openLog(file);
  return { write: (event) => context.write(`${JSON.stringify(event)}\n`), close: async () => undefined };
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error;

const untilInterrupted = (context: Context): Promise<void> =>
  new Promise((resolve) => {
    const stopListening = context.onInterrupt(() => {
      stopListening();
      resolve();
    });
  });

/** `mock`: stands in for the target until Ctrl-C, which is its normal end. */
export async function mock(args: MockArguments, context: Context): Promise<ExitCode> {
  const opened = await readSpecArgument(args.spec, args, context);
  const found = report(opened.diagnostics, context, opened.find);
  if (!opened.value) return found;
  try {
    const log = await eventLog(args.log, context);
    const { value: server, diagnostics } = await startOrExplain({
      scenario: opened.value.scenario,
      timeScale: args.timeScale,
      port: args.port,
      onEvent: log.write,
    });
    if (!server) {
      await log.close();
      return report(diagnostics, context, opened.find);
    }
    const { http, https, properties } = server;
    const asProperties = Object.entries(properties).map(([name, value]) => `-J${name}=${value}\n`);
    const addresses = args.json
      ? `${JSON.stringify({ http, https, properties })}\n`
      : `http://${http.host}:${http.port}\nhttps://${https.host}:${https.port}\n${asProperties.join('')}`;
    if (args.log === '-') context.talk(addresses);
    else context.write(addresses);
    context.talk('standing in until Ctrl-C\n');
    await untilInterrupted(context);
    await server.stop();
    await log.close();
    context.talk(`${JSON.stringify(server.summary())}\n`);
    return exitCodes.ok;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return report([finding('CLI023', '', { reason: error.message })], context);
  }
}
