import type { RuleFixtures } from '../fixture.ts';

const timer = (guiclass: string): string =>
  `<ConstantTimer guiclass="${guiclass}" testclass="ConstantTimer" testname="t"/><hashTree/>`;
const counter = (guiclass: string): string =>
  `<CounterConfig guiclass="${guiclass}" testclass="CounterConfig" testname="c"/><hashTree/>`;

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: /"ConstantTimerPanel" is no panel for a ConstantTimer/ },
    { plan: counter('CounterGui'), message: /"CounterGui" is no panel for a CounterConfig/ },
    { plan: counter('ThreadGroupGui'), message: /"ThreadGroupGui" is no panel for a CounterConfig/ },
  ],
  clean: [
    timer('org.apache.jmeter.timers.gui.ConstantTimerGui'),
    counter('com.example.CounterPanel'),
    '<CSVDataSet guiclass="TestBeanGUI" testclass="CSVDataSet" testname="c"/><hashTree/>',
    '<com.example.Thing guiclass="com.example.ThingGui" testclass="com.example.Thing" testname="plugin"/><hashTree/>',
  ],
};
