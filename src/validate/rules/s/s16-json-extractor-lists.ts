import { textOf } from '../../model/plan-element.ts';
import { element } from '../l/example-xml.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { count } from '../wording.ts';

const extractor = (defaults: string): string =>
  element(['JSONPostProcessor', 'JSONPostProcessorGui'], 'session', {
    'JSONPostProcessor.referenceNames': 'sessionId;userId',
    'JSONPostProcessor.jsonPathExprs': '$.session.id;$.user.id',
    'JSONPostProcessor.match_numbers': '1;1',
    'JSONPostProcessor.defaultValues': defaults,
  });

/** Java's `split`: empty parts at the end are dropped, an empty text is one part. */
function parts(text: string): number {
  const found = text.split(';');
  while (found.length > 0 && found.at(-1) === '') found.pop();
  return text === '' ? 1 : found.length;
}

/** A JSON Extractor whose lists have different lengths. */
export const jsonExtractorLists = defineRule({
  id: 'S16',
  name: 'json-extractor-lists',
  title: 'The lists of a JSON Extractor have different lengths',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'A JSON Extractor for several variables wants as many names as paths and as many default values, separated by semicolons. When the lengths differ it throws an exception: nothing is extracted, and the sample it belongs to leaves no row in the results. Empty values at the end of a list do not count.',
  computes: 'the length of each list',
  example: { before: extractor('NONE'), after: extractor('NONE;NONE') },
  *check(plan) {
    for (const element of runningOf(plan, 'JSONPostProcessor')) {
      const list = (name: string): string => textOf(element, `JSONPostProcessor.${name}`) ?? '';
      const texts = [list('referenceNames'), list('jsonPathExprs'), list('defaultValues')] as const;
      // An expression may hold semicolons or bring them.
      if (texts[0] === '' || texts[1] === '' || texts.some((text) => text.includes('${'))) continue;
      const [names, paths, defaults] = [parts(texts[0]), parts(texts[1]), parts(texts[2])] as const;
      if (names === paths && names === defaults) continue;
      const most = Math.max(names, paths);
      yield {
        element,
        property: names === paths ? 'JSONPostProcessor.defaultValues' : 'JSONPostProcessor.jsonPathExprs',
        message: `${element.label} has ${count(names, 'variable name')}, ${count(paths, 'JSON path')} and ${count(defaults, 'default value')}: it throws an exception at every sample, whose row is then missing in the results`,
        hint:
          names === paths
            ? `write ${most} default values: ${Array(most).fill('NOT_FOUND').join(';')}`
            : `write as many names as paths, separated by ";", and ${most} default values`,
        numbers: { names, paths, defaults },
      };
    }
  },
});
