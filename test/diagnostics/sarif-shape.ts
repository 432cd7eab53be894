/**
 * The part of SARIF 2.1.0 (OASIS, sections in brackets) that loadwright writes, as a JSON Schema. It allows nothing that
 * the standard's own schema does not allow, and nothing that loadwright does not write.
 */
const closed = (required: readonly string[], properties: object): object => ({
  ...{ type: 'object', additionalProperties: false, required, properties },
});
const text = { type: 'string', minLength: 1 };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const message = closed(['text'], { text });
const artifactLocation = closed(['uri'], {
  uri: { type: 'string', format: 'uri-reference' },
  uriBaseId: { const: '%SRCROOT%' },
});

/** reportingDescriptor [3.49] */
const rule = closed(['id', 'shortDescription'], {
  id: text,
  name: text,
  shortDescription: message,
  fullDescription: message,
  help: closed(['text'], { text, markdown: text }),
  helpUri: { type: 'string', format: 'uri' },
  defaultConfiguration: closed(['enabled', 'level'], { enabled: { type: 'boolean' }, level }),
  properties: closed(['tags'], { tags: { type: 'array', uniqueItems: true, items: text } }),
});

/** result [3.27] with location [3.28], region [3.30], suppression [3.35] */
const place = { type: 'integer', minimum: 1 };
const result = closed(['ruleId', 'ruleIndex', 'level', 'message', 'partialFingerprints'], {
  ruleId: text,
  ruleIndex: { type: 'integer', minimum: 0 },
  level,
  message,
  locations: {
    type: 'array',
    minItems: 1,
    items: closed(['physicalLocation'], {
      physicalLocation: closed(['artifactLocation'], {
        artifactLocation,
        region: closed(['startLine', 'startColumn'], { startLine: place, startColumn: place, endColumn: place }),
      }),
      logicalLocations: {
        type: 'array',
        items: closed(['fullyQualifiedName'], { fullyQualifiedName: text, decoratedName: text }),
      },
    }),
  },
  partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
  suppressions: {
    type: 'array',
    items: closed(['kind'], { kind: { enum: ['inSource', 'external'] }, justification: text }),
  },
});

/** sarifLog [3.13] and run [3.14] */
export const sarifShape = closed(['$schema', 'version', 'runs'], {
  $schema: { type: 'string', format: 'uri' },
  version: { const: '2.1.0' },
  runs: {
    type: 'array',
    minItems: 1,
    items: closed(['tool', 'results'], {
      tool: closed(['driver'], {
        driver: closed(['name'], {
          ...{ name: text, version: text, semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' } },
          rules: { type: 'array', uniqueItems: true, items: rule },
        }),
      }),
      invocations: {
        type: 'array',
        items: closed(['executionSuccessful'], { executionSuccessful: { type: 'boolean' } }),
      },
      originalUriBaseIds: closed(['%SRCROOT%'], { '%SRCROOT%': closed([], { description: message }) }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      artifacts: {
        type: 'array',
        uniqueItems: true,
        items: closed(['location'], {
          location: artifactLocation,
          roles: { type: 'array', items: { const: 'analysisTarget' } },
        }),
      },
      results: { type: 'array', items: result },
    }),
  },
});
