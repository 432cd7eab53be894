import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { serialize } from '../../src/jmx/serialize.ts';
import { validateJmx } from '../../src/validate/validate-jmx.ts';
import { everyElement } from '../jmx/every-element.ts';
import { engineHome } from '../support/engine.ts';
import { oracle } from '../support/oracle.ts';
import { ownPlans } from '../support/plans/sample-plans.ts';

const summary = (text: string): string[] =>
  validateJmx(text, 'plan.jmx').map(({ code, line, column }) => `${code} ${line}:${column}`);

const ofForm = (text: string): string[] => summary(text).filter((found) => found.startsWith('JMX'));

describe('validateJmx', () => {
  it('finds nothing in the form of a plan of ours', () => expect(ofForm(serialize(everyElement()))).to.deep.equal([]));

  it('finds nothing in the form of a plan that the GUI saved', () => {
    const text = readFileSync(new URL('../jmx/fixtures/canonical-gui.jmx', import.meta.url), 'utf8');
    expect(ofForm(text)).to.deep.equal([]);
  });

  it('finds nothing at all in the plans of the examples, in any mode', () => {
    for (const { name, text } of ownPlans().slice(1)) {
      const found = validateJmx(text, name, { mode: 'strict' }).filter(({ severity }) => severity !== 'info');
      expect(found, name).to.deep.equal([]);
    }
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
    expect(summary(text)).to.deep.equal(['L01 4:5', 'JMX020 6:7', 'JMX010 7:9', 'JMX022 11:11']);
    expect(new Set(validateJmx(text, 'plan.jmx').map(({ file }) => file))).to.deep.equal(new Set(['plan.jmx']));
  });

  it('takes a plan to be for the JMeter that its root names, unless somebody says another', () => {
    const group = '<OpenModelThreadGroup guiclass="OpenModelThreadGroupGui" testclass="OpenModelThreadGroup"/>';
    const tree = `<hashTree><TestPlan guiclass="TestPlanGui" testclass="TestPlan"/><hashTree>${group}</hashTree></hashTree>`;
    const v01 = (root: string, jmeter?: string): number =>
      validateJmx(`<jmeterTestPlan version="1.2"${root}>${tree}</jmeterTestPlan>`, 'plan.jmx', {
        surroundings: { ...(jmeter !== undefined && { jmeter }) },
      }).filter(({ code }) => code === 'V01').length;
    expect(v01(' jmeter="5.4.1"')).to.equal(1);
    expect(v01(' jmeter="5.4.1"', '5.6.3')).to.equal(0);
    expect(v01(' jmeter="5.6.3"')).to.equal(0);
    expect(v01('')).to.equal(0);
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
