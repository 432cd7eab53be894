import { readFileSync } from 'node:fs';
import { printable, printableLines } from '../diagnostics/render/printable.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { isUsageError, UsageError } from './command.ts';
import { commandTable } from './command-table.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { Terminal } from './terminal.ts';
import { topLevelHelp } from './top-level-help.ts';

/** The version of the package; `package.json` lies two folders up, in the sources as in the build. */
function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function unknownCommand(word: string): UsageError {
  const names = commandTable.map(({ name }) => name);
  return new UsageError(
    `there is no command ${word}; ${didYouMean(word, names) ?? `commands are ${names.join(', ')}`}`,
  );
}

async function dispatch(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first] = words;
  if (first === '--version' || first === '-V') {
    terminal.write(`${readVersion()}\n`);
    return exitCodes.ok;
  }
  if (first === undefined || first === '--help' || first === '-h' || (first === 'help' && words.length === 1)) {
    if (first === undefined) terminal.say(topLevelHelp());
    else terminal.write(topLevelHelp());
    return first === undefined ? exitCodes.usage : exitCodes.ok;
  }
  if (first === 'help' && words[1] !== undefined) return dispatch([words[1], '--help'], terminal);
  const entry = commandTable.find(({ name }) => name === first);
  if (!entry) throw first.startsWith('-') ? new UsageError('name a command before its options') : unknownCommand(first);
  const [{ runCommand }, command] = await Promise.all([import('./parse-arguments.ts'), entry.load()]);
  return runCommand(command, words, terminal, readVersion());
}

function reportInternalError(error: unknown, words: readonly string[], terminal: Terminal): ExitCode {
  const text = error instanceof Error ? error.message : String(error);
  terminal.say(`loadwright: internal error: ${printable(text.split('\n')[0] ?? '')}\n`);
  terminal.say('This is a bug in loadwright: please report it with this line, the command and the spec.\n');
  if (words.includes('--debug') && error instanceof Error) terminal.say(`${error.stack}\n`);
  else terminal.say('Run the command again with --debug for a stack trace.\n');
  return exitCodes.internal;
}

/** Runs one command line (without program names) and returns its exit code. Never throws. */
export async function runCli(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(words, terminal);
  } catch (error) {
    if (!isUsageError(error)) return reportInternalError(error, words, terminal);
    terminal.say(`loadwright: ${printableLines(error.message)}\n`);
    terminal.say(
      `Run \`loadwright ${commandTable.some(({ name }) => name === words[0]) ? `${words[0]} ` : ''}--help\` for how to use it.\n`,
    );
    return exitCodes.usage;
  }
}
