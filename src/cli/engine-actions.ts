import { readEngineLock } from '../engine/engine-lock.ts';
import { installEngine } from '../engine/install-engine.ts';
import { locateEngine } from '../engine/locate-engine.ts';
import { mismatchFindings } from '../engine/mismatch-findings.ts';
import { verifyEngine } from '../engine/verify-engine.ts';
import type { Context } from './command.ts';
import { engineProgress } from './engine-progress.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { interruptible } from './interruptible.ts';
import { report } from './report.ts';

const print = (context: Context, json: boolean, value: Readonly<Record<string, unknown>>, line: string): void =>
  context.write(json ? `${JSON.stringify(value)}\n` : `${line}\n`);

/** Installs the pinned engine, or says where it already is. */
export const install = (context: Context, json: boolean): Promise<ExitCode> =>
  interruptible(context, async (signal) => {
    const onProgress = engineProgress(context);
    const { value, diagnostics } = await installEngine({ host: context.host, onProgress, signal });
    const exitCode = report(diagnostics, context);
    if (!value) return exitCode;
    context.talk(value.fresh ? 'installed and verified\n' : 'is installed already, and intact\n');
    print(context, json, { home: value.home, fresh: value.fresh }, value.home);
    return exitCodes.ok;
  });

/** Prints the home of the engine that `run` would use. */
export async function path(context: Context, json: boolean): Promise<ExitCode> {
  const { value, diagnostics } = await locateEngine({ host: context.host });
  const exitCode = report(diagnostics, context);
  if (!value) return exitCode;
  print(context, json, value, value.home);
  return exitCodes.ok;
}

/** Compares the installed engine with the lock; a JMeter of the user's own is checked for what plans need. */
export async function verify(context: Context, json: boolean): Promise<ExitCode> {
  const located = await locateEngine({
    host: context.host,
    elementClasses: ['kg.apc.jmeter.timers.', 'com.blazemeter.jmeter.', 'eu.luminis.jmeter.'],
  });
  const home = located.value;
  const mismatches =
    home?.from === 'cache' ? mismatchFindings(await verifyEngine(home.home, await readEngineLock())) : [];
  const diagnostics = [...located.diagnostics, ...mismatches];
  const exitCode = report(diagnostics, context);
  if (home && exitCode === exitCodes.ok) print(context, json, { ...home, intact: true }, `${home.home} is intact`);
  return exitCode;
}
