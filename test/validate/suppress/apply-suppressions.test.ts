import { expect } from 'chai';
import { finding, ruleFinding } from '../../../src/diagnostics/catalogue.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { read } from '../../../src/jmx/read.ts';
import { applySuppressions } from '../../../src/validate/suppress/apply-suppressions.ts';
import { withSeverities } from '../../../src/validate/suppress/plan-checks.ts';
import { planAround } from '../rules/fixture.ts';

const comment = (text: string): string => `<stringProp name="TestPlan.comments">${text}</stringProp>`;
const group = (inside: string, below = ''): string =>
  `\n<ThreadGroup guiclass="ThreadGroupGui" testclass="ThreadGroup" testname="users">${inside}</ThreadGroup><hashTree>${below}</hashTree>`;
const timer = (inside: string): string =>
  `\n<ConstantTimer guiclass="ConstantTimerGui" testclass="ConstantTimer" testname="wait">${inside}</ConstantTimer><hashTree/>`;

const GROUP = '/TestPlan[0]/ThreadGroup[0]';
const TIMER = `${GROUP}/ConstantTimer[0]`;
const found = (id: string, pointer: string): Diagnostic =>
  ruleFinding(id, 'error', pointer, { message: 'm', hint: 'h' });
const ruleIds = ['L11', 'L12', 'T01'];

type Row = {
  readonly name: string;
  readonly plan: string;
  readonly findings: readonly Diagnostic[];
  /** `code accepted-by` of each that comes out. */
  readonly want: readonly string[];
  readonly mode?: 'strict';
  readonly inactive?: string;
};

const rows: readonly Row[] = [
  {
    name: 'the element itself',
    plan: group(comment('loadwright:ignore L11 meant')),
    findings: [found('L11', GROUP)],
    want: ['L11 meant'],
  },
  {
    name: 'a property of it',
    plan: group(comment('loadwright:ignore L11 meant')),
    findings: [found('L11', `${GROUP}/a/b`)],
    want: ['L11 meant'],
  },
  {
    name: 'not what is below',
    plan: group(comment('loadwright:ignore L11 meant'), timer('')),
    findings: [found('L11', TIMER)],
    want: ['L11', 'VAL002'],
  },
  {
    name: 'what is below',
    plan: group(comment('loadwright:ignore-below L11 meant'), timer('')),
    findings: [found('L11', TIMER), found('L11', GROUP)],
    want: ['L11 meant', 'L11 meant'],
  },
  {
    name: 'not what is beside',
    plan: group(comment('loadwright:ignore-below L11 meant')) + group(''),
    findings: [found('L11', '/TestPlan[0]/ThreadGroup[1]')],
    want: ['L11', 'VAL002'],
  },
  {
    name: 'one rule and no other',
    plan: group(comment('loadwright:ignore L11 meant')),
    findings: [found('L12', GROUP), found('L11', GROUP)],
    want: ['L12', 'L11 meant'],
  },
  {
    name: 'the code of a warning',
    plan: group(comment('loadwright:ignore JMX022 meant')),
    findings: [finding('JMX022', GROUP, { element: 'E', property: 'p', suggestions: [] })],
    want: ['JMX022 meant'],
  },
  {
    name: 'a warning that has a line alone',
    plan: group(comment('loadwright:ignore JMX011 meant')),
    findings: [finding('JMX011', '', { name: 'n', value: 'v' }, { line: 2 })],
    want: ['JMX011 meant'],
  },
  {
    name: 'nothing without a reason',
    plan: group(comment('loadwright:ignore L11')),
    findings: [found('L11', GROUP)],
    want: ['L11', 'VAL001'],
  },
  {
    name: 'nothing that JMeter refuses',
    plan: group(comment('loadwright:ignore JMX020 meant')),
    findings: [finding('JMX020', GROUP, { element: 'E', className: 'X', suggestions: [] })],
    want: ['JMX020', 'VAL004'],
  },
  {
    name: 'nothing that does not exist',
    plan: group(comment('loadwright:ignore L13 meant')),
    findings: [],
    want: ['VAL003'],
  },
  {
    name: 'nothing when it names none',
    plan: group(comment('loadwright:ignore it is meant')),
    findings: [],
    want: ['VAL003'],
  },
  {
    name: 'nothing, which a review wants to know',
    plan: group(comment('loadwright:ignore L11,T01 meant')),
    findings: [],
    want: ['VAL002!', 'VAL002!'],
    mode: 'strict',
  },
  {
    name: 'nothing, for a rule that other modes have',
    plan: group(comment('loadwright:ignore L11 meant')),
    findings: [],
    want: [],
    inactive: 'L11',
  },
];

describe('a comment ignores', () => {
  for (const { name, plan, findings, want, mode = 'author', inactive } of rows) {
    it(name, () => {
      const { value } = read(planAround(plan));
      if (!value) throw new Error('no plan');
      const out = applySuppressions(findings, value, { mode, ruleIds, isActive: (rule) => rule !== inactive });
      const told = out.map(({ code, severity, accepted }) => {
        const loud = code === 'VAL002' && severity === 'warning' ? '!' : '';
        return `${code}${loud}${accepted ? ` ${accepted.reason}` : ''}`;
      });
      expect(told).to.deep.equal(want);
    });
  }

  it('and findings get a place by names, which other elements do not move', () => {
    const anchors = [group(''), group(timer('')), timer('') + group('')].map((plan) => {
      const { value } = read(planAround(plan));
      const index = plan.includes('Timer') && !plan.startsWith('\n<ThreadGroup') ? 1 : 0;
      const findings = [found('L11', `/TestPlan[0]/ThreadGroup[${index}]/ThreadGroup.num_threads`)];
      return value && applySuppressions(findings, value, { mode: 'author', ruleIds, isActive: () => true })[0]?.anchor;
    });
    expect(new Set(anchors)).to.deep.equal(
      new Set(['TestPlan "plan" / ThreadGroup "users" / ThreadGroup.num_threads']),
    );
  });
});

describe('a configuration', () => {
  const plugin = finding('JMX021', '', {
    element: 'E',
    className: 'kg.apc.jmeter.samplers.DummySampler',
    plugin: 'the plugin jpgc-dummy (kg.apc:jmeter-plugins-dummy)',
  });
  const apply = (severities: Record<string, 'error' | 'off'>, plugins: readonly string[] = []) =>
    withSeverities([found('L11', ''), plugin], { severities: new Map(Object.entries(severities)), plugins }).map(
      ({ code, severity }) => `${code} ${severity}`,
    );

  it('sets severities, and turns rules off', () => {
    expect(apply({})).to.deep.equal(['L11 error', `JMX021 ${plugin.severity}`]);
    expect(apply({ L11: 'off' })).to.deep.equal([`JMX021 ${plugin.severity}`]);
  });

  it('names installed plugins by class, package or artifact', () => {
    for (const name of [
      'jpgc-dummy',
      'jmeter-plugins-dummy',
      'kg.apc:jmeter-plugins-dummy',
      'kg.apc.jmeter.samplers',
      'kg.apc.',
      'kg.apc.jmeter.samplers.DummySampler',
    ]) {
      expect(apply({}, [name]), name).to.deep.equal(['L11 error']);
    }
    for (const name of ['kg.apc.jmeter.sampler', 'jmeter-plugins', 'Dummy', 'plugin', 'the']) {
      expect(apply({}, [name]), name).to.have.length(2);
    }
  });
});
