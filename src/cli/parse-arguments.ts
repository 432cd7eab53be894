import type { Argv } from 'yargs';
import yargs from 'yargs';
import { printableLines } from '../diagnostics/render/printable.ts';
import { type Command, type Context, type GlobalFlags, isUsageError, UsageError } from './command.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { Terminal } from './terminal.ts';
import { usageMessage } from './usage-message.ts';

const globalFlags = (parser: Argv): Argv<GlobalFlags> =>
  parser
    .option('quiet', { alias: 'q', type: 'boolean', default: false, describe: 'Say nothing but results and errors' })
    .option('color', { type: 'boolean', default: true, describe: 'Use colours on a terminal (--no-color: do not)' })
    .option('debug', { type: 'boolean', default: false, describe: 'Show the stack trace of an internal error' });

const globalNames = ['quiet', 'color', 'debug', 'help', 'version'];

/** Names of what a parser has been told of; yargs declares no type for it. */
const namesOf = (parser: unknown): readonly string[] =>
  Object.keys((parser as { getOptions: () => { key: Record<string, unknown> } }).getOptions().key);

const isPositional = (usage: string, name: string): boolean => new RegExp(`[<[]${name}\\b`).test(usage);

/** An empty word names nothing; a shell makes one of a variable that is not set. @throws UsageError */
function refuseEmpty(args: object, usage: string): void {
  for (const [name, value] of Object.entries(args)) {
    if (isPositional(usage, name) && [value].flat().includes('')) throw new UsageError(`<${name}> is empty`);
  }
}

function contextOf(flags: GlobalFlags, terminal: Terminal): Context {
  const off = { output: false, talk: false };
  return {
    ...terminal,
    wantsColour: flags.color ? terminal.wantsColour : off,
    quiet: flags.quiet,
    talk: flags.quiet ? () => undefined : (text) => terminal.say(printableLines(text)),
  };
}

/** yargs loses a positional argument that is a single hyphen, so that another text goes through it in its place. */
const HYPHEN = '\u0001hyphen';
const hideHyphen = (word: string): string => (word === '-' ? HYPHEN : word);
const restoreHyphen = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(restoreHyphen);
  return value === HYPHEN ? '-' : value;
};
const restored = <Args>(args: object): Args =>
  Object.fromEntries(Object.entries(args).map(([name, value]) => [name, restoreHyphen(value)])) as Args;

/**
 * Reads the words after the program's name for one command, and runs it. To yargs the command is the whole program, `$0`:
 * of one command among others it lays out the help page, whether or not somebody asks for it.
 */
export async function runCommand<Args>(
  command: Command<Args>,
  words: readonly string[],
  terminal: Terminal,
  version: string,
): Promise<ExitCode> {
  let run: Promise<ExitCode> | undefined;
  let options: readonly string[] = [];
  const [name = '', ...rest] = words;
  const parser = globalFlags(yargs())
    .scriptName(`loadwright ${name}`)
    .parserConfiguration({ 'dot-notation': false, 'parse-numbers': false })
    .command(
      command.usage.replace(name, '$0'),
      command.summary,
      (yargsParser) => {
        const built = command.build(yargsParser as Argv<GlobalFlags>);
        options = namesOf(built);
        const own = options.filter(
          (name) => !globalNames.includes(name) && name.length > 1 && !isPositional(command.usage, name),
        );
        return built.group(own, 'Options:').group(globalNames, 'Options of every command:');
      },
      (args) => {
        refuseEmpty(args, command.usage);
        run = command.run(restored(args), contextOf(args as unknown as GlobalFlags, terminal));
      },
    )
    .strict()
    .version(version)
    .alias({ help: 'h', version: 'V' })
    .detectLocale(false)
    .wrap(terminal.columns)
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message: string | null, error: Error | undefined) => {
      // Without a message the error comes from the command itself.
      if (isUsageError(error) || !message) throw error ?? new Error('yargs failed without saying why');
      throw new UsageError(usageMessage(message, words, { usage: command.usage, options }));
    });
  // The callback takes what yargs would print: the help of the command.
  await parser.parseAsync(rest.map(hideHyphen), {}, (_error, _args, output) => {
    if (output !== '') terminal.write(`${output}\n`);
  });
  return (await run) ?? exitCodes.ok;
}
