import { didYouMean } from '../diagnostics/suggest.ts';

type Known = {
  /** As yargs reads it: `generate <spec>`. */
  readonly usage: string;
  /** Long names of the options. */
  readonly options: readonly string[];
};

const dashed = (name: string): string => (name.length === 1 ? `-${name}` : `--${name}`);

function unknownArgument(name: string, words: readonly string[], { options }: Known): string {
  const isOption = words.some((word) => word.startsWith('-') && word.replace(/^-+/, '').split('=')[0] === name);
  const isShort = words.some((word) => /^-[^-]/.test(word) && name.length === 1 && word.includes(name));
  if (!isOption && !isShort) return `${JSON.stringify(name)} is one argument too many`;
  const hint = didYouMean(name, options)?.replaceAll('"', '').replace('mean ', 'mean --');
  return `there is no option ${dashed(name)}${hint === undefined ? '' : `; ${hint}`}`;
}

/** What yargs found wrong with a command line, in words that say what was read and what was expected. */
export function usageMessage(message: string, words: readonly string[], known: Known): string {
  const [, unknown] = /^Unknown arguments?: (.+)$/.exec(message) ?? [];
  if (unknown !== undefined) {
    // An option of two words is reported in both its spellings.
    const names = unknown.split(', ').filter((name) => !/[A-Z]/.test(name) || words.includes(name));
    return [...new Set(names)].map((name) => unknownArgument(name, words, known)).join('\n');
  }
  if (message.startsWith('Not enough non-option arguments'))
    return `something is missing; write loadwright ${known.usage}`;
  const [, needy] = /^Not enough arguments following: (.+)$/.exec(message) ?? [];
  if (needy !== undefined) return `${dashed(needy)} needs a value`;
  const [, missing] = /^Missing required arguments?: (.+)$/.exec(message) ?? [];
  if (missing !== undefined) return `${missing.split(', ').map(dashed).join(' and ')} is missing`;
  const [, name, given, choices] = /Argument: ([\w-]+), Given: (.+), Choices: (.+)/.exec(message) ?? [];
  if (name === undefined) return message;
  const isPositional = new RegExp(`[<[]${name}\\b`).test(known.usage);
  const word = isPositional ? `<${name}>` : dashed(name);
  return given === 'true' ? `${word} needs a value: ${choices}` : `${word} is ${given}; it is one of ${choices}`;
}
