import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { serialize } from '../../src/jmx/serialize.ts';
import { validateJmx } from '../../src/validate/validate-jmx.ts';
import { everyElement } from '../jmx/every-element.ts';
import { engineHome } from '../support/engine.ts';
import { oracle } from '../support/oracle.ts';

const summary = (text: string): string[] =>
  validateJmx(text, 'plan.jmx').map(({ code, line, column }) => `${code} ${line}:${column}`);

describe('validateJmx', () => {
  it('finds nothing in a plan of ours', () => expect(summary(serialize(everyElement()))).to.deep.equal([]));

  it('finds nothing in a plan that the GUI saved', () => {
    const text = readFileSync(new URL('../jmx/fixtures/canonical-gui.jmx', import.meta.url), 'utf8');
    expect(summary(text)).to.deep.equal([]);
  });

  it('names file, line and column, in file order, all findings at once', () => {
    const text = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<jmeterTestPlan version="1.2" properties="5.0" jmeter="5.6.3">',
      '  <hashTree>',
      '    <TestPlan guiclass="TestPlanGui" testclass="TestPlan" testname="p"/>',
      '    <hashTree>',
      '      <ThreadGrup guiclass="ThreadGroupGui" testclass="ThreadGroup" testname="users">',
      '        <intProp name="ThreadGroup.num_threads">many</intProp>',
      '      </ThreadGrup>',
      '      <hashTree>',
      '        <ConstantTimer guiclass="ConstantTimerGui" testclass="ConstantTimer" testname="t">',
      '          <stringProp name="ConstantTimer.dealy">5</stringProp>',
      '        </ConstantTimer>',
      '        <hashTree/>',
      '      </hashTree>',
      '    </hashTree>',
      '  </hashTree>',
      '</jmeterTestPlan>',
    ].join('\n');
    expect(summary(text)).to.deep.equal(['JMX020 6:7', 'JMX010 7:9', 'JMX022 11:11']);
    expect(validateJmx(text, 'plan.jmx').map(({ file }) => file)).to.deep.equal(['plan.jmx', 'plan.jmx', 'plan.jmx']);
  });

  it('notes a file without a TestPlan', () => {
    const fragment =
      '<TestFragmentController guiclass="TestFragmentControllerGui" testclass="TestFragmentController"/>';
    expect(summary(`<jmeterTestPlan><hashTree>${fragment}<hashTree/></hashTree></jmeterTestPlan>`)).to.deep.equal([
      'JMX016 1:1',
    ]);
  });

  it('has no error for the templates that JMeter brings', async () => {
    const folder = join(await engineHome(), 'bin', 'templates');
    const plans = readdirSync(folder).filter((file) => file.endsWith('.jmx'));
    expect(plans.length).to.be.greaterThan(10);
    for (const file of plans) {
      const text = readFileSync(join(folder, file), 'utf8');
      const errors = validateJmx(text, file).filter(({ severity }) => severity === 'error');
      expect(errors, file).to.deep.equal([]);
      expect(await oracle.load(text), file).to.equal(undefined);
    }
  });
});
