import { expect } from 'chai';
import fc from 'fast-check';
import { commentLines, propertyLine } from '../../src/artifact/java-properties.ts';
import { oracle } from '../support/oracle.ts';

/** What java.util.Properties makes of a text. */
const READ = `
def properties = new Properties()
properties.load(new ByteArrayInputStream(text.getBytes('ISO-8859-1')))
return groovy.json.JsonOutput.toJson(properties)
`;
const read = async (text: string): Promise<unknown> => {
  const value = await oracle.evaluate(READ, { text });
  return typeof value === 'string' ? JSON.parse(value) : value;
};

describe('Java properties files', () => {
  it('say what they are told, whatever it is', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '=', ':', '#', '!', '\\', '\n', '\r', '\t', 'é', '😀', '{', '$'),
    });
    const pairs = fc.sample(fc.tuple(text, text), { numRuns: 300, seed: 7 });
    const wanted = Object.fromEntries(pairs.map(([name, value], index) => [`${index}${name}`, value]));
    const lines = Object.entries(wanted).map(([name, value]) => propertyLine(name, value));
    expect(await read(`${lines.join('\n')}\n`)).to.deep.equal(wanted);
  });

  it('keep a comment a comment', async () => {
    const lines = commentLines('first × second\r\nname=value\nthird ≥ 1 – 😀\\');
    expect(lines).to.deep.equal(['# first x second', '# name=value', '# third >= 1 - \\ud83d\\ude00\\']);
    expect(await read(`${lines.join('\n')}\na=b\n`)).to.deep.equal({ a: 'b' });
  });
});
