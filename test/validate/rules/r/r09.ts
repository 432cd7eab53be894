import { postScript } from '../../../../src/validate/rules/j/example-scripts.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, whileLoop } from '../../../../src/validate/rules/l/example-parts.ts';
import { flow } from '../../../../src/validate/rules/r/example-retry.ts';
import type { RuleFixtures } from '../fixture.ts';
import { quota } from './quotas.ts';

const waits = (random: string, threads: number): string =>
  users(
    { threads },
    whileLoop(
      '${again}',
      get(
        '/a',
        postScript(`def seconds = prev.responseHeaders.find(/(?i)retry-after: (\\d+)/) { it[1] } as int
if (prev.responseCode == "429") Thread.sleep(seconds * 1000${random})`),
      ),
    ),
  );

const lost = `if (prev.responseCode == "429") Thread.sleep((prev.responseHeaders.find(/Retry-After: (\\d+)/) { it[1] } as int) * 1000)`;

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      surroundings: quota,
      message:
        '100 threads wait for the same Retry-After and come back in the same second; the quota 300 per 60s per token needs 20 s for them',
    },
    {
      plan: waits(' + new Random().nextInt(1000)', 100),
      surroundings: quota,
      message: /come back within 1 s, 100\/s; the quota 300 per 60s per token needs 20 s for them$/,
    },
    { plan: waits('', 50), message: '50 threads wait for the same Retry-After and come back in the same second' },
  ],
  clean: [
    // Nothing sends again: that is the finding, and nobody comes back.
    users({ threads: 50 }, get('/a', postScript(lost))),
    flow('fixed'),
    waits('', 5),
    waits(' + new Random().nextInt(20000)', 100),
  ],
};
