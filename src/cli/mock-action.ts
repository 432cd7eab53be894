import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { isSystemError, whyNotWritten } from '../diagnostics/file-trouble.ts';
import { openLog } from '../mock/log-writer.ts';
import type { MockEvent } from '../mock/mock-event.ts';
import { startOrExplain } from '../run/stand-in.ts';
import type { Context } from './command.ts';
import type { ExitCode } from './exit-code.ts';
import { report } from './report.ts';
import { readSpecArgument, type SpecFlags } from './spec-flags.ts';
import { refuseInput } from './write-result.ts';

export type MockArguments = SpecFlags & {
  readonly spec: string;
  readonly timeScale: number;
  readonly port: number;
  readonly log?: string | undefined;
  readonly json: boolean;
};

/** `close` gives what went wrong with the file. */
type EventLog = { readonly write: (event: MockEvent) => void; readonly close: () => Promise<readonly Diagnostic[]> };

async function eventLog({ spec, log: file }: MockArguments, context: Context): Promise<Outcome<EventLog>> {
  const nothing = async () => [];
  if (file === undefined) return { value: { write: () => undefined, close: nothing }, diagnostics: [] };
  if (file === '-') {
    const write = (event: MockEvent): void => context.write(`${JSON.stringify(event)}\n`);
    return { value: { write, close: nothing }, diagnostics: [] };
  }
  const refused = await refuseInput(file, [spec], context);
  if (refused) return { diagnostics: [refused] };
  try {
    const { write, close } = await openLog(file);
    const failed = (error: Error) => [finding('CLI030', '', { path: file, reason: whyNotWritten(error) })];
    return { value: { write, close: () => close().then(nothing, failed) }, diagnostics: [] };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { diagnostics: [finding('CLI003', '', { folder: file, reason: whyNotWritten(error) })] };
  }
}

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
  const { value: log, diagnostics: unwritten } = await eventLog(args, context);
  if (!log) return report(unwritten, context);
  try {
    const { value: server, diagnostics } = await startOrExplain({
      scenario: opened.value.scenario,
      timeScale: args.timeScale,
      port: args.port,
      onEvent: log.write,
    });
    if (!server) return report([...diagnostics, ...(await log.close())], context, opened.find);
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
    const lost = report(await log.close(), context);
    context.talk(`${JSON.stringify(server.summary())}\n`);
    return lost;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return report([finding('CLI023', '', { reason: error.message })], context);
  }
}
