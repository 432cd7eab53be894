import { defineCommand, UsageError } from '../command.ts';
import { once } from '../once.ts';
import { specFlags, timeScaleFlag } from '../spec-flags.ts';

const MOST_SEEDS = 100;

const seedCount = (value: unknown): number => {
  const text = once('seeds')(value) ?? '';
  const count = Number(text);
  if (!/^[1-9]\d*$/.test(text) || count > MOST_SEEDS) {
    throw new UsageError(`--seeds is ${text}; it is a whole number from 1 to ${MOST_SEEDS}`);
  }
  return count;
};

/** Read while the words are parsed, since Node waits for the disk either way. */
const action = import('../explain-action.ts');

/** `explain SPEC` */
export const explainCommand = defineCommand({
  usage: 'explain <spec>',
  summary: 'Arithmetic and a simulated run: does it fit the limits?',
  build: (parser) =>
    timeScaleFlag(specFlags(parser))
      .positional('spec', { type: 'string', demandOption: true, describe: 'Capacity spec; - for standard input' })
      .describe('variant', 'Apply this variant of the spec; all: the spec and every variant')
      .option('format', {
        choices: ['text', 'json', 'svg', 'html'] as const,
        default: 'text' as const,
        describe: 'Form of the answer; html is one page with the charts of svg',
      })
      .option('output', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        coerce: once('output'),
        describe: 'File to write instead of standard output',
      })
      .option('forecast', {
        type: 'boolean',
        default: true,
        describe: 'Simulate the run, its 429s and retries (--no-forecast: arithmetic alone)',
      })
      .option('seeds', {
        type: 'string',
        requiresArg: true,
        default: '5',
        coerce: seedCount,
        describe: 'Simulated runs of the forecast, which differ by chance only',
      })
      .example('$0 spec.json', 'Does it fit, and with how many threads?')
      .example('$0 spec.json --variant all', 'The spec and its variants, side by side at the end')
      .example('$0 spec.json --format html -o answer.html', 'The same with charts, to print or to send'),
  run: async (args, context) => {
    const { explainSpec } = await action;
    return explainSpec(args, context);
  },
});
