import { expect } from 'chai';
import { pathsMatch } from '../../../../src/validate/rules/r/path-match.ts';

describe('paths of plans and specs', () => {
  const rows: readonly (readonly [path: string, pattern: string, want: boolean])[] = [
    ['/orders', '/orders', true],
    ['orders', '/orders', true],
    ['/orders', '/order', false],
    ['/orders/17', '/orders/*', true],
    ['/orders/17/items', '/orders/*', false],
    ['/orders/*', '/orders/17', true],
    ['/orders/*', '/orders/*', true],
    ['/orders/a-*', '/orders/b-*', false],
    ['/orders/a-*', '/orders/*-c', true],
    ['/files/report.(1)', '/files/report.*', true],
    ['/files/reportx1', '/files/report.*', false],
    ['/a%20b/%7Bx%7D', '/a b/{x}', true],
    ['/100%/a', '/100%/a', true],
    // A variable at the start may be the base path, or all but the last segment.
    ['*/orders', '/api/v2/orders', true],
    ['*/orders', '/api/v2/items', false],
    ['*', '/api/v2/orders', false],
    ['*', '/*', true],
  ];
  for (const [path, pattern, want] of rows) {
    it(`${path} is ${want ? '' : 'not '}${pattern}`, () => {
      expect(pathsMatch(path, pattern)).to.equal(want);
    });
  }
});
