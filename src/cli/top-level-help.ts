import { commandTable } from './command-table.ts';

const indented = (rows: readonly (readonly [string, string])[]): readonly string[] => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
};

/** `loadwright --help`. Written here, and not by yargs, because loading yargs takes as long as starting Node. */
export function topLevelHelp(): string {
  const lines = [
    'loadwright: capacity specs in, proven JMeter plans out',
    '',
    'Usage: loadwright <command> [options]',
    '',
    'Commands:',
    ...indented(commandTable.map(({ name, arguments: words, summary }) => [`${name} ${words}`, summary])),
    '',
    'Options of every command:',
    ...indented([
      ['--quiet, -q', 'Say nothing but results and errors'],
      ['--no-color', 'Plain text (so does the variable NO_COLOR)'],
      ['--debug', 'Show the stack trace of an internal error'],
      ['--help, -h', 'Show help; `loadwright <command> --help` shows that of a command'],
      ['--version, -V', 'Show the version'],
    ]),
    '',
    'Exit codes: 0 ok, 1 findings or missed objectives, 2 wrong usage or missing engine, 3 inconclusive,',
    '            130 interrupted, 70 internal error',
    '',
    'Start with: loadwright init my-test && loadwright explain my-test/spec.json',
  ];
  return `${lines.join('\n')}\n`;
}
