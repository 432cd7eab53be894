import { suggest } from '../../diagnostics/suggest.ts';
import { defineCommand, UsageError } from '../command.ts';
import { exitCodes } from '../exit-code.ts';

/** `rules [id..]` */
export const rulesCommand = defineCommand({
  usage: 'rules [id..]',
  summary: 'List the rules for JMeter plans, or explain some',
  build: (parser) =>
    parser
      .positional('id', { type: 'string', array: true, describe: 'Rules to explain, such as L11' })
      .example('$0', 'All rules, one a line')
      .example('$0 L11', 'Why, what it works out, and an example'),
  run: async ({ id = [] }, context) => {
    const { allRules } = await import('../../validate/rules/index.ts');
    const { ruleList, rulePage } = await import('./rule-page.ts');
    if (id.length === 0) {
      context.write(ruleList(allRules));
      return exitCodes.ok;
    }
    const pages = id.map((wanted) => {
      const rule = allRules.find((each) => each.id === wanted.toUpperCase() || each.name === wanted.toLowerCase());
      if (rule) return rulePage(rule);
      const [near] = suggest(
        wanted,
        allRules.flatMap((each) => [each.id, each.name]),
      );
      throw new UsageError(
        `there is no rule ${wanted}; ${near === undefined ? '`loadwright rules` lists them' : `did you mean ${near}?`}`,
      );
    });
    context.write(pages.join('\n'));
    return exitCodes.ok;
  },
});
