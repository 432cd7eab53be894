import { defineCommand } from '../command.ts';
import { once } from '../once.ts';
import { readSpecArgument, specFlags } from '../spec-flags.ts';

/** `generate SPEC -o DIR` */
export const generateCommand = defineCommand({
  usage: 'generate <spec>',
  summary: 'Write the JMeter plan and all it needs into a folder',
  build: (parser) =>
    specFlags(parser)
      .positional('spec', { type: 'string', demandOption: true, describe: 'Capacity spec; - for standard input' })
      .option('output', {
        alias: 'o',
        type: 'string',
        demandOption: true,
        requiresArg: true,
        coerce: once('output'),
        describe: 'Folder to write; - prints the plan alone',
      })
      .option('check', {
        type: 'boolean',
        default: false,
        describe: 'Write nothing; exit 1 when the folder is not what would be written',
      })
      .example('$0 spec.json -o plan', 'plan/plan.jmx and its data, properties and README')
      .example('$0 spec.json -o plan --check', 'In CI: is what is committed up to date?'),
  run: async ({ spec, output, check, variant, set }, context) => {
    // Loaded while the spec is read.
    const [{ check: compare, print, write }, opened] = await Promise.all([
      import('../generate-actions.ts'),
      readSpecArgument(spec, { variant, set }, context),
    ]);
    if (output === '-') return print(opened, context);
    return check ? compare(opened, output ?? '', context) : write(opened, output ?? '', context);
  },
});
