/** Writes docs/rules.md from the rules of `validate`. `--check` only compares. */
import { fileURLToPath } from 'node:url';
import { rulesPage } from '../src/cli/validate/rule-page.ts';
import { allRules } from '../src/validate/rules/index.ts';
import { writeGenerated } from './write-generated.ts';

writeGenerated(fileURLToPath(new URL('../docs/rules.md', import.meta.url)), rulesPage(allRules));
