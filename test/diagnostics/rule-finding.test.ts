import { expect } from 'chai';
import { hasErrors, ruleFinding } from '../../src/diagnostics/catalogue.ts';
import { describe as described } from '../../src/diagnostics/describe.ts';
import { fingerprintsOf } from '../../src/diagnostics/fingerprint.ts';
import { isRuleId } from '../../src/diagnostics/rule-id.ts';
import { described as findings } from './findings.ts';

describe('findings of rules', () => {
  const args = { message: 'too much', hint: '', numbers: { threads: 5 } };

  it('bring their own words and numbers', () => {
    const [one] = described([ruleFinding('L11', 'warning', '/a', args)], () => undefined);
    expect(one).to.include({ code: 'L11', severity: 'warning', message: 'too much', hint: undefined, anchor: '/a' });
    expect(one?.args).to.deep.equal(args);
  });

  it('have ids that no code of the catalogue has', () => {
    expect(['L11', 'S05', 'V01'].every(isRuleId)).to.equal(true);
    expect(['L1', 'L111', 'JMX011', 'VAL001', 'SPEC001', 'Q01', 'l11'].some(isRuleId)).to.equal(false);
    expect(() => ruleFinding('JMX001', 'error', '', args)).to.throw('JMX001 is no id of a rule');
  });

  it('do not count when they are accepted', () => {
    const error = ruleFinding('L11', 'error', '', args);
    expect([hasErrors([error]), hasErrors([{ ...error, accepted: { by: 'baseline' } }])]).to.deep.equal([true, false]);
  });
});

describe('fingerprints', () => {
  it('tell alike findings of a file apart, and files not', () => {
    const [first, second] = fingerprintsOf(findings.filter(({ code }) => code === 'L11'));
    expect(first)
      .to.match(/^[0-9a-f]{32}$/)
      .and.not.equal(second);
    const elsewhere = findings.filter(({ code }) => code === 'L11').map((each) => ({ ...each, file: 'other.jmx' }));
    expect(fingerprintsOf(elsewhere)).to.deep.equal([first, second]);
  });

  it('stay the same when lines, numbers and messages change', () => {
    const moved = findings.map((each) => ({ ...each, position: undefined, message: 'other', pointer: '/other' }));
    expect(fingerprintsOf(moved)).to.deep.equal(fingerprintsOf(findings));
  });
});
