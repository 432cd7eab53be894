import { expect } from 'chai';
import * as elements from '../../src/jmx/elements/index.ts';
import type { JmxNode, JmxProp } from '../../src/jmx/tree.ts';
import { checkTree } from '../../src/validate/check-tree.ts';
import { everyElement } from '../jmx/every-element.ts';

const group = elements.threadGroup({ name: 'users' });
const EXPRESSION = '${x}';
const timer = elements.constantTimer({ name: 't' });
const withProp = (node: JmxNode, ...props: JmxProp[]): JmxNode => ({ ...node, props });
const text = (name: string, value: string): JmxProp => ({ kind: 'stringProp', name, value });
const inPlan = (node: JmxNode): JmxNode => elements.testPlan({}, [group, node]);

describe('checkTree', () => {
  it('finds nothing in what the element definitions write', () =>
    expect(checkTree(everyElement({ comments: 'x' }))).to.deep.equal([]));

  const cases: readonly {
    readonly name: string;
    readonly node: JmxNode;
    readonly code?: string;
    readonly severity?: string;
    readonly args?: Record<string, unknown>;
    readonly path?: string;
  }[] = [
    { name: 'expression in a number', node: withProp(timer, text('ConstantTimer.delay', EXPRESSION)) },
    { name: 'number in a text', node: withProp(timer, { kind: 'longProp', name: 'ConstantTimer.delay', value: 5 }) },
    { name: 'old name of a class', node: { ...elements.httpRequest({}), tag: 'HTTPSampler' } },
    { name: 'class name instead of its alias', node: { ...timer, tag: 'org.apache.jmeter.timers.ConstantTimer' } },
    {
      name: 'slip in a class',
      node: { ...timer, tag: 'ConstantTimr' },
      code: 'JMX020',
      severity: 'error',
      args: { element: 'ConstantTimr "t"', className: 'ConstantTimr', suggestions: ['ConstantTimer'] },
      path: '/TestPlan[0]/ConstantTimr[1]',
    },
    {
      name: 'right class in a wrong package',
      node: { ...timer, tag: 'org.apache.jmeter.timer.SyncTimer' },
      code: 'JMX020',
      severity: 'error',
      args: {
        element: 'org.apache.jmeter.timer.SyncTimer "t"',
        className: 'org.apache.jmeter.timer.SyncTimer',
        suggestions: ['SyncTimer', 'org.apache.jmeter.timers.SyncTimer'],
      },
    },
    {
      name: 'class of a known plugin',
      node: { ...timer, tag: 'kg.apc.jmeter.samplers.DummySampler', props: [] },
      code: 'JMX021',
      severity: 'warning',
      args: {
        element: 'kg.apc.jmeter.samplers.DummySampler "t"',
        className: 'kg.apc.jmeter.samplers.DummySampler',
        plugin: 'the plugin jpgc-dummy (kg.apc:jmeter-plugins-dummy)',
      },
    },
    {
      name: 'class of an unknown package',
      node: { ...timer, tag: 'com.example.MySampler', testname: '' },
      code: 'JMX020',
      severity: 'error',
      args: { element: 'com.example.MySampler', className: 'com.example.MySampler', suggestions: [] },
    },
    {
      name: 'slip in a property',
      node: withProp(timer, text('ConstantTimer.dealy', '5')),
      code: 'JMX022',
      severity: 'warning',
      args: { element: 'ConstantTimer "t"', property: 'ConstantTimer.dealy', suggestions: ['ConstantTimer.delay'] },
      path: '/TestPlan[0]/ConstantTimer[1]/ConstantTimer.dealy',
    },
    {
      name: 'property of another class inside a property',
      node: withProp(group, {
        kind: 'elementProp',
        name: 'ThreadGroup.main_controller',
        elementType: 'LoopController',
        props: [text('RunTime.seconds', '1')],
      }),
      code: 'JMX022',
      severity: 'warning',
      args: {
        element: 'ThreadGroup.main_controller of ThreadGroup "users"',
        property: 'RunTime.seconds',
        suggestions: [],
      },
      path: '/TestPlan[0]/ThreadGroup[1]/ThreadGroup.main_controller/RunTime.seconds',
    },
    {
      name: 'name that every object has',
      node: withProp(timer, text('constructor', '5')),
      code: 'JMX022',
      severity: 'warning',
      args: { element: 'ConstantTimer "t"', property: 'constructor', suggestions: [] },
    },
    {
      name: 'map for a number',
      node: withProp(timer, { kind: 'mapProp', name: 'ConstantTimer.delay', items: [] }),
      code: 'JMX023',
      severity: 'warning',
      args: {
        element: 'ConstantTimer "t"',
        property: 'ConstantTimer.delay',
        kind: 'mapProp',
        expected: ['intProp', 'longProp', 'stringProp'],
      },
    },
    {
      name: 'value outside an enumeration',
      node: withProp(elements.webSocketPingPong({ name: 'p' }), text('type', 'Ping')),
      code: 'JMX024',
      severity: 'warning',
      args: {
        element: 'eu.luminis.jmeter.wssampler.PingPongSampler "p"',
        property: 'type',
        value: 'Ping',
        allowed: ['', 'PingPong', 'Pong'],
      },
    },
    {
      name: 'text in a number',
      node: withProp(group, text('ThreadGroup.num_threads', 'many')),
      code: 'JMX025',
      severity: 'warning',
      args: {
        element: 'ThreadGroup "users"',
        property: 'ThreadGroup.num_threads',
        value: 'many',
        expected: 'a whole number or an expression; JMeter reads anything else as 0',
      },
    },
    {
      name: 'text in a switch',
      node: withProp(group, text('ThreadGroup.scheduler', 'yes')),
      code: 'JMX026',
      severity: 'warning',
      args: { element: 'ThreadGroup "users"', property: 'ThreadGroup.scheduler', value: 'yes' },
    },
    {
      name: 'unknown element in a property',
      node: withProp(group, {
        kind: 'elementProp',
        name: 'ThreadGroup.main_controller',
        elementType: 'LoopControler',
        props: [],
      }),
      code: 'JMX020',
      severity: 'error',
      args: {
        element: 'ThreadGroup.main_controller of ThreadGroup "users"',
        className: 'LoopControler',
        suggestions: ['LoopController'],
      },
    },
    {
      name: 'unknown field of an object',
      node: withProp(elements.simpleDataWriter({ name: 'w', filename: 'x' }), {
        kind: 'objProp',
        name: 'saveConfig',
        valueClass: 'SampleSaveConfiguration',
        fields: [{ name: 'tim', value: true }],
      }),
      code: 'JMX028',
      severity: 'error',
      args: { element: 'ResultCollector "w"', kind: 'objProp', field: 'saveConfig.tim', twice: false },
    },
  ];
  for (const { name, node, code, severity, args, path } of cases) {
    it(`${name}: ${code ?? 'no finding'}`, () => {
      const found = checkTree(inPlan(node));
      expect(found.map((finding) => finding.code)).to.deep.equal(code ? [code] : []);
      if (args) expect(found[0]?.args).to.deep.equal(args);
      if (severity) expect(found[0]?.severity).to.equal(severity);
      if (path) expect(found[0]?.pointer).to.equal(path);
    });
  }
});
