import { postScript } from '../j/example-scripts.ts';
import { users } from '../l/example-groups.ts';
import { get, whileLoop } from '../l/example-parts.ts';

const readsHeader = `def after = prev.responseHeaders.readLines().find { it.toLowerCase().startsWith("retry-after:") }`;

/** Ways to wait after a 429. */
const WAITS = {
  fixed: 'Thread.sleep(2000)',
  header: `${readsHeader}
  Thread.sleep((after?.substring(12)?.trim() ?: "1").toInteger() * 1000)`,
  patient: `${readsHeader}
  def seconds = (after?.substring(12)?.trim() ?: "1").toInteger()
  vars.put("wait", String.valueOf(seconds * 1000 + new Random().nextInt(20000)))`,
} as const;

/** A script that asks for 429 and lets the loop around its request go on. */
export const onRejection = (wait: keyof typeof WAITS): string =>
  postScript(`if (prev.responseCode == "429") {
  ${WAITS[wait]}
  vars.put("again", "true")
} else {
  vars.put("again", "false")
}`);

/** 100 threads with a request that is sent again while a script says so. */
export const flow = (wait: keyof typeof WAITS): string =>
  users({ threads: 100, seconds: 300 }, whileLoop('${again}', get('/orders', onRejection(wait))));
