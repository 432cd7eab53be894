import { expect } from 'chai';
import { listHash, propertyHash, stringHash } from '../../src/jmx/java-hash.ts';

describe('java hashes', () => {
  // Values of Java: "200".hashCode(), Arrays.asList("1", "1000", "60").hashCode() ...
  it('hashes strings', () => {
    expect(stringHash('')).to.equal(0);
    expect(stringHash('200')).to.equal(49586);
    expect(stringHash('Test Plan')).to.equal(764597751);
    expect(stringHash('${__P(rps,5)}')).to.equal(159835715);
  });

  it('hashes lists', () => expect(listHash(['1', '1000', '60'].map(stringHash))).to.equal(46808715));

  it('hashes properties by name and value', () => {
    expect(propertyHash('49', '1')).to.equal(85075);
    expect(propertyHash('1507423', '1000')).to.equal(442864794);
  });
});
