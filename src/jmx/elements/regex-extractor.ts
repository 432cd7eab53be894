import { defineElement } from '../define-element.ts';
import { bool, choice, text } from '../fields.ts';

/** Regular Expression Extractor. */
export const regexExtractor = defineElement({
  tag: 'RegexExtractor',
  guiClass: 'RegexExtractorGui',
  testName: 'Regular Expression Extractor',
  props: {
    field: choice(
      'RegexExtractor.useHeaders',
      {
        body: 'false',
        unescapedBody: 'unescaped',
        documentBody: 'as_document',
        responseHeaders: 'true',
        requestHeaders: 'request_headers',
        url: 'URL',
        responseCode: 'code',
        responseMessage: 'message',
      },
      'body',
    ),
    referenceName: text('RegexExtractor.refname'),
    regex: text('RegexExtractor.regex'),
    template: text('RegexExtractor.template', '$1$'),
    defaultValue: text('RegexExtractor.default', ''),
    useEmptyDefaultValue: bool('RegexExtractor.default_empty_value', false),
    /** 0 picks at random. */
    matchNumber: text('RegexExtractor.match_number', 1),
  },
});
