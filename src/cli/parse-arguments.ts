import type { Argv } from 'yargs';
import yargs from 'yargs';
import { type Command, type Context, type GlobalFlags, UsageError } from './command.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

const globalFlags = (parser: Argv): Argv<GlobalFlags> =>
  parser
    .option('quiet', { alias: 'q', type: 'boolean', default: false, describe: 'Say nothing but results and findings' })
    .option('color', { type: 'boolean', default: true, describe: 'Use colours on a terminal (--no-color: do not)' })
    .option('debug', { type: 'boolean', default: false, describe: 'Show the stack trace of an internal error' })
    .group(['quiet', 'color', 'debug', 'help', 'version'], 'Options of every command:') as Argv<GlobalFlags>;

function contextOf(flags: GlobalFlags, terminal: Terminal): Context {
  const off = { output: false, talk: false };
  return {
    ...terminal,
    wantsColour: flags.color ? terminal.wantsColour : off,
    quiet: flags.quiet,
    talk: flags.quiet ? () => undefined : terminal.say,
  };
}

/** Reads the words after the program's name for one command, and runs it. */
export async function runCommand<Args>(
  command: Command<Args>,
  words: readonly string[],
  terminal: Terminal,
  version: string,
): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.ok;
  const parser = globalFlags(yargs())
    .scriptName('loadwright')
    .parserConfiguration({ 'dot-notation': false, 'parse-numbers': false })
    .command(
      command.usage,
      command.summary,
      (yargsParser) => command.build(yargsParser as Argv<GlobalFlags>),
      async (args) => {
        exitCode = await command.run(args as never, contextOf(args as unknown as GlobalFlags, terminal));
      },
    )
    .strict()
    .version(version)
    .alias({ help: 'h', version: 'V' })
    .detectLocale(false)
    .wrap(terminal.columns)
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      throw error ?? new UsageError(message);
    });
  // The callback takes what yargs would print: the help of the command.
  await parser.parseAsync([...words], {}, (_error, _args, output) => {
    if (output !== '') terminal.write(`${output}\n`);
  });
  return exitCode;
}
