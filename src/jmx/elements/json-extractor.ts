import { defineElement } from '../define-element.ts';
import { checked, optionalText, text } from '../fields.ts';

/** JSON Extractor: lists separated by `;`, all of the same length, or nothing is extracted. */
export const jsonExtractor = defineElement({
  tag: 'JSONPostProcessor',
  guiClass: 'JSONPostProcessorGui',
  testName: 'JSON Extractor',
  props: {
    referenceNames: text('JSONPostProcessor.referenceNames'),
    jsonPathExpressions: text('JSONPostProcessor.jsonPathExprs'),
    matchNumbers: text('JSONPostProcessor.match_numbers', ''),
    defaultValues: optionalText('JSONPostProcessor.defaultValues'),
    computeConcatenation: checked('JSONPostProcessor.compute_concat'),
  },
});
