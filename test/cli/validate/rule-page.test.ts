import { expect } from 'chai';
import { runCommand } from '../../../src/cli/parse-arguments.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { ruleHelp, rulePage, rulesPage } from '../../../src/cli/validate/rule-page.ts';
import { rulesCommand } from '../../../src/cli/validate/rules-command.ts';
import { allRules } from '../../../src/validate/rules/index.ts';
import { defineRule, type RuleFinding } from '../../../src/validate/rules/rule.ts';

const rule = defineRule({
  ...{ id: 'L99', name: 'too-much', title: 'Too | much', affectsLoad: true, why: 'Because.', computes: 'the sum' },
  severity: { author: 'info', ci: 'warning', strict: 'error' },
  example: { before: '<a>```groovy</a>\n', after: '<b/>' },
  check: () => [],
});

async function rules(...words: readonly string[]): Promise<string> {
  let written = '';
  const terminal = {
    ...{
      write: (text: string) => {
        written += text;
      },
      say: () => undefined,
      columns: 100,
    },
    wantsColour: { output: false, talk: false },
  };
  await runCommand(rulesCommand, ['rules', ...words], terminal as unknown as Terminal, '1.0.0');
  return written;
}

describe('pages of rules', () => {
  it('say why, what is worked out, and show an example', () => {
    expect(rulePage(rule)).to.equal(
      [
        '## <a id="l99"></a>L99 too-much',
        'Too | much. author info, ci warning, strict error. Changes the load or the verdict on it.',
        'Because.',
        'It works out: the sum',
        '### Found',
        '````xml\n<a>```groovy</a>\n````',
        '### Mended',
        '```xml\n<b/>\n```\n',
      ].join('\n\n'),
    );
  });

  it('show what is said of the example', () => {
    const element = { node: {} } as RuleFinding['element'];
    const page = rulePage({
      ...rule,
      example: { before: '<DebugSampler/><hashTree/>', after: '<b/>' },
      check: () => [{ element, message: 'too much: 5', hint: 'write 4' }],
    });
    expect(page).to.contain('<hashTree/>\n```\n\n```text\ntoo much: 5\nhint: write 4\n```\n\n### Mended');
  });

  it('tell readers of SARIF why it matters and how it is mended', () => {
    for (const each of allRules) {
      const { text, markdown } = ruleHelp(each, 'ci').help;
      for (const part of [each.why, each.example.after.trim()]) {
        expect(text, each.id).to.contain(part);
        expect(markdown, each.id).to.contain(part);
      }
    }
  });

  it('stand in one page with a table', () => {
    expect(rulesPage([rule])).to.contain(
      '| [L99](#l99) | too-much | Too \\| much | info | warning | error |\n\n## <a id',
    );
  });

  it('are listed by group, every rule once', async () => {
    const list = await rules();
    for (const { id, name, title } of allRules) {
      expect(
        list.split('\n').filter((line) => line.startsWith(`  ${id}  ${name}`) && line.endsWith(title)),
      ).to.have.length(1);
    }
  });

  it('are printed by id and by name', async () => {
    const [first, second] = allRules;
    if (!first || !second) throw new Error('no rules');
    expect(await rules(first.id.toLowerCase(), second.name)).to.equal(`${rulePage(first)}\n${rulePage(second)}`);
    const error = await rules('nope').catch((thrown: unknown) => thrown);
    expect(String(error)).to.match(/^UsageError: there is no rule nope; /);
  });
});
