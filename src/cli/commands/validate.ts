import { defineCommand } from '../command.ts';
import { specFlags } from '../spec-flags.ts';

/** `validate FILE...` */
export const validateCommand = defineCommand({
  usage: 'validate <file..>',
  summary: 'Check specs and JMeter plans',
  build: (parser) =>
    specFlags(parser)
      .positional('file', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'Capacity specs (.json, .jsonc), JMeter plans (.jmx); - for standard input',
      })
      .option('as', { choices: ['spec', 'plan'] as const, describe: 'What to take every file for' })
      .option('format', {
        choices: ['text', 'json', 'github'] as const,
        default: 'text' as const,
        describe: 'Form of the findings; json goes to standard output',
      })
      .example('$0 validate spec.json', 'The spec and all its variants')
      .example('$0 validate old/*.jmx', 'Plans, wherever they come from'),
  run: async (args, context) => {
    const { validate } = await import('../validate-action.ts');
    return validate({ ...args, files: args.file }, context);
  },
});
