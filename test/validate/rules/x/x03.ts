import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, sampler, scriptAfter } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const script = (text: string): string => users({}, get('/a', scriptAfter(text)));
const saver = (errorsOnly: boolean): string =>
  sampler('ResultSaver', 'ResultSaverGui', { 'FileSaver.filename': 'r', 'FileSaver.errorsonly': errorsOnly });

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '"SystemSampler" starts the program "curl" at each sample, on every load generator' },
    { plan: saver(false), message: '"ResultSaver" writes a file for each response in its scope' },
    {
      plan: script("def out = 'ls -l'.execute().text"),
      message: /starts programs or writes files on the load generator \(.execute\(\)\)/,
    },
    { plan: script("new FileWriter('ids.csv', true).withWriter { it << vars.get('id') }"), message: /\(FileWriter\)/ },
  ],
  clean: [
    saver(true),
    script("// 'rm'.execute()\nlog.info('new FileWriter(x) and a.execute()')"),
    script('def answer = client.execute(request)'),
    script('import java.io.FileWriter'),
  ],
};
