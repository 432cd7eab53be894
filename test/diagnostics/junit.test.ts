import { expect } from 'chai';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { ruleFinding } from '../../src/diagnostics/catalogue.ts';
import { describe as describedAs } from '../../src/diagnostics/describe.ts';
import { renderJunit } from '../../src/diagnostics/render/junit.ts';
import { described } from './findings.ts';

type Element = { readonly name: string; readonly attributes: Record<string, string>; text: string };

/** Elements in file order; throws on what is not well-formed. */
function parse(xml: string): readonly Element[] {
  const parser = new SaxesParser();
  const elements: Element[] = [];
  const open: Element[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return elements;
}
const named = (elements: readonly Element[], name: string) => elements.filter((each) => each.name === name);

describe('JUnit XML', () => {
  const elements = parse(renderJunit(described, ['clean.jmx', 'plans/my plan.jmx']));

  it('has a suite a file, a case a finding, and a passing case for a file without', () => {
    expect(
      named(elements, 'testsuite').map(({ attributes: { name, tests, failures, skipped } }) => [
        name,
        tests,
        failures,
        skipped,
      ]),
    ).to.deep.equal([
      ['clean.jmx', '1', '0', '0'],
      ['plans/my plan.jmx', '5', '1', '2'],
      ['command line', '1', '1', '0'],
    ]);
    const [all] = named(elements, 'testsuites');
    expect(all?.attributes).to.deep.equal({ name: 'loadwright', tests: '7', failures: '2', errors: '0', skipped: '2' });
    expect(named(elements, 'testcase')).to.have.length(7);
    expect(elements[2]?.attributes['name']).to.equal('no findings');
  });

  it('fails for errors alone, and skips what is accepted', () => {
    const failures = named(elements, 'failure');
    expect(failures.map(({ attributes }) => attributes['type'])).to.deep.equal(['L11', 'CLI009']);
    expect(failures[0]?.text).to.equal(
      'plans/my plan.jmx:4:7\nerror L11  2 timers, 6.0 s before `POST ${path}`\nhint: remove one',
    );
    expect(named(elements, 'skipped').map(({ attributes }) => attributes['message'])).to.deep.equal([
      'kept "for" <old> readers',
      'in the baseline',
    ]);
    expect(named(elements, 'system-out')).to.have.length(2);
  });

  it('is well-formed whatever is in it', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(anything, anything, fc.constantFrom('error', 'info'), (message, file, severity) => {
        const found = ruleFinding(
          'L11',
          severity as 'error',
          message,
          { message: `${message}\u0000\ud800]]>`, hint: message },
          { file },
        );
        parse(
          renderJunit(
            describedAs([found], () => undefined),
            [],
          ),
        );
      }),
    );
  });
});
