import { CERTAIN } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { count } from '../wording.ts';
import { postScript, scripted } from './example-scripts.ts';
import { isReadable, type Script, scriptsOf } from './scripts.ts';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export const escapedTwice = defineRule({
  id: 'J06',
  name: 'script-escaped-twice',
  title: 'XML escapes have got into the text of a script',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'A script stands in the file as XML text, where & and < are written once as &amp; and &lt;. Text that was already escaped, copied from a page or run through a second writer, reaches the compiler with the escapes in it. The script does not compile, and a pre- or post-processor that does not compile lets its sampler go on.',
  computes: 'the escapes outside texts and comments',
  example: {
    before: scripted(postScript('if (prev.time &gt; 500 &amp;&amp; prev.successful) log.warn("slow")')),
    after: scripted(postScript('if (prev.time > 500 && prev.successful) log.warn("slow")')),
  },
  *check(plan) {
    for (const script of scriptsOf(plan)) {
      const found = entitiesIn(script);
      const first = found[0];
      if (first === undefined) continue;
      yield {
        element: script.element,
        property: script.property,
        offset: first.offset,
        message: `the script has ${count(found.length, 'XML escape')} in its code, the first is ${first.text}; it does not compile`,
        hint: `write ${ENTITIES[first.text.slice(1, -1)]} in the script; the file then has ${first.text} once`,
        numbers: { escapes: found.length },
      };
    }
  },
});

function entitiesIn(script: Script): readonly { readonly text: string; readonly offset: number }[] {
  if (!isReadable(script) || !/&(lt|gt|amp|quot|apos);/.test(script.text)) return [];
  const tokens = script.tokens();
  return tokens.flatMap(({ text, offset }, index) => {
    const name = tokens[index + 1];
    const entity = `&${name?.text};`;
    const adjacent = name?.offset === offset + 1 && script.text.startsWith(entity, offset);
    return text === '&' && adjacent && Object.hasOwn(ENTITIES, name.text) ? [{ text: entity, offset }] : [];
  });
}
