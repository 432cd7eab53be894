import { expect } from 'chai';
import { loggedErrors, planLoadError } from '../../src/engine/inspect-run.ts';

describe('loggedErrors', () => {
  const at = '2026-03-01 12:00:00,123';
  const cases = [
    { name: 'nothing in an empty log', log: '', want: [] },
    {
      name: 'nothing in a healthy log',
      log: `${at} INFO o.a.j.e.StandardJMeterEngine: Notifying\n${at} WARN o.a.j.X: y\n`,
      want: [],
    },
    {
      name: 'an error with the last cause of its stack trace',
      log: [
        `${at} ERROR o.a.j.t.JMeterThread: Test failed!`,
        'java.lang.RuntimeException: outer',
        '\tat a.B.c(B.java:1) ~[x.jar:1]',
        'Caused by: java.lang.NullPointerException: inner',
        '\t... 3 more',
        `${at} INFO o.a.j.t.JMeterThread: Thread finished: g 1-1`,
      ].join('\n'),
      want: [
        {
          time: at,
          logger: 'o.a.j.t.JMeterThread',
          message: 'Test failed!',
          cause: 'java.lang.NullPointerException: inner',
        },
      ],
    },
    {
      name: 'two in a row, the last one cut off, with Windows line ends',
      log: `${at} ERROR a.B: one: more\r\n${at} ERROR c.D: two`,
      want: [
        { time: at, logger: 'a.B', message: 'one: more', cause: undefined },
        { time: at, logger: 'c.D', message: 'two', cause: undefined },
      ],
    },
    {
      name: 'an error of a script, whose logger ends with the name of its element',
      log: `${at} ERROR o.a.j.e.J.keep token: no token`,
      want: [{ time: at, logger: 'o.a.j.e.J.keep token', message: 'no token', cause: undefined }],
    },
    { name: 'no error for a message that quotes one', log: `${at} INFO a.B: ERROR c.D: two`, want: [] },
  ];
  for (const { name, log, want } of cases) it(name, () => expect(loggedErrors(log)).to.deep.equal(want));
});

describe('planLoadError', () => {
  it('is nothing when the plan ran', () => {
    expect(planLoadError('Creating summariser <summary>\n... end of run')).to.equal(undefined);
  });
  it('tells of a file that is not there', () => {
    const stdout = "An error occurred: The file /abs/x.jmx doesn't exist or can't be opened\nerrorlevel=1";
    expect(planLoadError(stdout)).to.deep.equal({
      cause: "The file /abs/x.jmx doesn't exist or can't be opened",
      path: undefined,
      line: undefined,
    });
  });
});
