import { defineCommand } from '../command.ts';
import { once } from '../once.ts';

/** `limits import FILE` */
export const limitsCommand = defineCommand({
  usage: 'limits <action> <file>',
  summary: "Make limits of a spec from the vendor's own list",
  build: (parser) =>
    parser
      .positional('action', {
        choices: ['import'] as const,
        demandOption: true,
        describe: 'import: print the quotas of requests as "limits" of a spec',
      })
      .positional('file', {
        type: 'string',
        demandOption: true,
        describe: "The vendor's answer as JSON; - for standard input",
      })
      .option('profile', {
        type: 'string',
        default: 'genesys-cloud',
        requiresArg: true,
        coerce: once('profile'),
        describe: 'The vendor profile that knows what the keys mean',
      })
      .option('scope', {
        type: 'string',
        requiresArg: true,
        coerce: (value: string | readonly string[] | undefined): readonly string[] => [value ?? []].flat(),
        describe: 'Whose requests share a quota: key=token, client, user, org or ip (repeatable)',
      })
      .option('format', { choices: ['json'] as const, default: 'json' as const, describe: 'Form of the limits' })
      .example('$0 import limits.json', 'The quotas of an organisation, to paste into a spec')
      .example('$0 import - --scope edges.rate.per.minute=client', 'From standard input, with a scope'),
  run: async ({ file, profile, scope }, context) => {
    const { importFile } = await import('../limits-action.ts');
    return importFile({ file, profile: profile ?? '', scopes: scope ?? [] }, context);
  },
});
