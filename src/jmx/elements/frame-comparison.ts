export const TEXT_COMPARISONS = {
  isPlain: 'IsPlain',
  equals: 'Equals',
  equalsRegex: 'EqualsRegex',
  contains: 'Contains',
  containsRegex: 'ContainsRegex',
  startsWith: 'StartsWith',
  endsWith: 'EndsWith',
  notEquals: 'NotEquals',
  notEqualsRegex: 'NotEqualsRegex',
  notContains: 'NotContains',
  notContainsRegex: 'NotContainsRegex',
  notStartsWith: 'NotStartsWith',
  notEndsWith: 'NotEndsWith',
} as const;

export const BINARY_COMPARISONS = {
  isPlain: 'IsPlain',
  equals: 'Equals',
  contains: 'Contains',
  startsWith: 'StartsWith',
  endsWith: 'EndsWith',
  notEquals: 'NotEquals',
  notContains: 'NotContains',
  notStartsWith: 'NotStartsWith',
  notEndsWith: 'NotEndsWith',
} as const;
