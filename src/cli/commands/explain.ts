import { defineCommand } from '../command.ts';
import { exitCodes } from '../exit-code.ts';
import { report } from '../report.ts';
import { readSpecArgument, specFlags, timeScaleFlag } from '../spec-flags.ts';

/** `explain SPEC` */
export const explainCommand = defineCommand({
  usage: 'explain <spec>',
  summary: 'Answer by arithmetic: limits, load, threads, time',
  build: (parser) =>
    timeScaleFlag(specFlags(parser))
      .positional('spec', { type: 'string', demandOption: true, describe: 'Capacity spec; - for standard input' })
      .option('format', {
        choices: ['text', 'json'] as const,
        default: 'text' as const,
        describe: 'Form of the answer',
      })
      .example('$0 explain spec.json', 'Does it fit, and with how many threads?')
      .example('$0 explain spec.json --variant as-posted', 'The same for a variant of the spec'),
  run: async (args, context) => {
    const { value, diagnostics, find } = await readSpecArgument(args.spec, args, context);
    const exitCode = report(diagnostics, context, find);
    if (!value) return exitCode;
    const [{ explain }, { renderExplanation }] = await Promise.all([
      import('../../explain/explain.ts'),
      import('../../explain/render-text.ts'),
    ]);
    const explanation = explain(value.scenario, { timeScale: args.timeScale });
    context.write(
      args.format === 'json' ? `${JSON.stringify(explanation, null, 2)}\n` : renderExplanation(explanation),
    );
    return explanation.intent === 'respect' && !explanation.isFeasible ? exitCodes.findings : exitCode;
  },
});
