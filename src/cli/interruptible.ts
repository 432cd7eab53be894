import { type ExitCode, exitCodes } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** Gives the work a signal that Ctrl-C aborts; the work then ends what it has started, and the exit code is 130. */
export async function interruptible(
  terminal: Terminal,
  work: (signal: AbortSignal) => Promise<ExitCode>,
): Promise<ExitCode> {
  const controller = new AbortController();
  const stopListening = terminal.onInterrupt(() => controller.abort());
  try {
    const exitCode = await work(controller.signal);
    return controller.signal.aborted ? exitCodes.interrupted : exitCode;
  } catch (error) {
    if (controller.signal.aborted) return exitCodes.interrupted;
    throw error;
  } finally {
    stopListening();
  }
}
