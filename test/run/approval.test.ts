import { expect } from 'chai';
import { checkApproval } from '../../src/run/approval.ts';

describe('checkApproval', () => {
  const local = ['localhost', 'LOCALHOST.', 'api.localhost', '127.0.0.1', '127.9.9.9', '::1', '[::1]'];
  const others = ['api.example.com', '10.0.0.1', '128.0.0.1', '127.0.0.1.example.com', 'localhost.example.com', '::2'];
  for (const host of local) {
    it(`lets a run against ${host} go`, () => expect(checkApproval([host], false)).to.deep.equal([]));
  }
  for (const host of others) {
    it(`asks before a run against ${host}`, () => {
      expect(checkApproval(['localhost', host], false).map(({ code, args }) => [code, args['hosts']])).to.deep.equal([
        ['CLI010', [host]],
      ]);
      expect(checkApproval([host], true)).to.deep.equal([]);
    });
  }
});
