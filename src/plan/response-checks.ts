import {
  durationAssertion,
  jsonAssertion,
  jsonExtractor,
  regexExtractor,
  responseAssertion,
} from '../jmx/elements/index.ts';
import type { JmxNode } from '../jmx/tree.ts';
import type { Expectation, SaveSource } from '../spec/scenario.ts';
import { millis, type PlanContext } from './plan-context.ts';
import { literalText } from './text.ts';

/** Stands in a variable whose value was not in the response. */
export const MISSING = 'lw_missing';

/** Extractors for what a step saves. */
export const extractors = (saves: readonly SaveSource[], context: PlanContext): readonly JmxNode[] =>
  saves.map((save) => extractor(save, context));

function extractor(save: SaveSource, context: PlanContext): JmxNode {
  const missing = save.whenMissing === 'fail' ? MISSING : '';
  switch (save.type) {
    case 'json':
      return jsonExtractor({
        name: `save ${save.variable}`,
        referenceNames: save.variable,
        jsonPathExpressions: literalText(save.path, context),
        matchNumbers: '1',
        ...(missing !== '' && { defaultValues: missing }),
      });
    case 'header':
      return regex(
        save.variable,
        'responseHeaders',
        `(?i)(?:^|\\n)${escapeRegex(save.name)}:[ \\t]*([^\\r\\n]*)`,
        missing,
      );
    case 'regex':
      return regex(save.variable, 'body', literalText(save.pattern, context), missing);
  }
}

const regex = (variable: string, field: 'body' | 'responseHeaders', pattern: string, missing: string): JmxNode =>
  regexExtractor({
    name: `save ${variable}`,
    field,
    referenceName: variable,
    regex: pattern,
    defaultValue: missing,
    useEmptyDefaultValue: missing === '',
  });

const escapeRegex = (text: string): string => text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');

/** Assertions for what a step expects. */
export function assertions(expect: Expectation, context: PlanContext): readonly JmxNode[] {
  const found: JmxNode[] = [];
  if (expect.status.length > 0) {
    found.push(
      responseAssertion({
        name: `status ${expect.status.join(' or ')}`,
        patterns: expect.status.map(String),
        field: 'responseCode',
        test: 'equals',
        or: expect.status.length > 1,
        // JMeter fails every status from 400 on before it looks at assertions.
        assumeSuccess: expect.status.some((status) => status >= 400),
      }),
    );
  }
  for (const { path, equals } of expect.json) {
    found.push(
      jsonAssertion({
        name: 'JSON value',
        jsonPath: literalText(path, context),
        expectedValue: literalText(equals, context),
        validateValue: true,
        isRegex: false,
      }),
    );
  }
  if (expect.contains !== '') {
    found.push(
      responseAssertion({
        name: 'body contains',
        patterns: [literalText(expect.contains, context)],
        test: 'substring',
      }),
    );
  }
  if (expect.seconds !== null) {
    found.push(durationAssertion({ name: 'response time', durationMs: String(millis(expect.seconds)) }));
  }
  return found;
}
