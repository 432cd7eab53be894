import { appendFile, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import type { JtlRow } from '../../src/results/jtl-row.ts';
import { followResults } from '../../src/run/follow-results.ts';
import { folderReader } from '../../src/run/open-spec.ts';
import { progressCounter } from '../../src/run/progress-counter.ts';
import { runFindings } from '../../src/run/run-findings.ts';
import { nextRunFolder } from '../../src/run/run-folder.ts';
import { watchdogSeconds } from '../../src/run/run-scenario.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('parts of a run', () => {
  const temporary = temporaryFolder();

  it('numbers folders, also for runs that start at once', async () => {
    await mkdir(join(temporary(), 'plan', '7'), { recursive: true });
    await mkdir(join(temporary(), 'plan', 'notes'));
    const made = await Promise.all([1, 2, 3].map(() => nextRunFolder(temporary(), 'plan')));
    expect([...made].sort()).to.deep.equal(['8', '9', '10'].map((n) => join(temporary(), 'plan', n)).sort());
    expect(await readdir(join(temporary(), 'plan'))).to.have.length(5);
  });

  it('follows a file that does not exist yet, through pieces of rows and of letters', async () => {
    const file = join(temporary(), 'results.jtl');
    const rows: JtlRow[] = [];
    const follower = followResults(file, (row) => rows.push(row));
    await follower.catchUp();
    const bytes = Buffer.from('timeStamp,elapsed,label\n1,2,größe\n3,4,second\n5,6');
    for (let at = 0; at < bytes.length; at += 5) {
      await appendFile(file, bytes.subarray(at, at + 5));
      await follower.catchUp();
    }
    expect(await follower.end()).to.deep.equal({ rows: 2, truncatedLine: 4 });
    expect(rows.map(({ label }) => label)).to.deep.equal(['größe', 'second']);
  });

  it('counts attempts, refusals and the goodput of the last five seconds', () => {
    const counter = progressCounter(100_000);
    const row = { label: 'call', responseMessage: '', responseCode: '200', elapsed: 0, success: true };
    for (let second = 100; second < 110; second++) {
      counter.add({ ...row, timestamp: second * 1000 } as JtlRow);
      counter.add({ ...row, timestamp: second * 1000 + 500 } as JtlRow);
    }
    counter.add({ ...row, responseCode: '429', success: false, timestamp: 109_000 } as JtlRow);
    counter.add({ ...row, label: 'op call', timestamp: 109_000 } as JtlRow);
    expect(counter.at(110_200)).to.deep.equal({
      elapsedSeconds: 10.2,
      attempts: 21,
      rejected: 1,
      goodputPerSecond: 2,
    });
  });

  it('reads files of its folder only', async () => {
    const folder = join(temporary(), 'spec');
    await mkdir(join(folder, 'data'), { recursive: true });
    await writeFile(join(folder, 'data', 'a.csv'), 'a');
    await writeFile(join(temporary(), 'secret'), 'no');
    await symlink(join(temporary(), 'secret'), join(folder, 'link'));
    const read = folderReader(folder);
    expect(Buffer.from(read('data/a.csv') ?? []).toString()).to.equal('a');
    for (const path of [
      '../secret',
      'link',
      join(temporary(), 'secret'),
      'data',
      'none',
      '',
      '.',
      'data/../../secret',
    ]) {
      expect(read(path), path).to.equal(undefined);
    }
  });

  it('gives a run twice its time and two minutes, and a day when nothing bounds it', () => {
    expect([watchdogSeconds(30), watchdogSeconds(null)]).to.deep.equal([180, 86_400]);
  });

  const end = { exitCode: 0, ended: 'by itself', stdout: '', stderr: '' } as const;
  const results = { rows: 3, truncatedLine: null };
  const error = '2026-01-01 00:00:00,000 ERROR o.a.j.X: broken';
  const findings = [
    { name: 'nothing', traces: {}, want: [] },
    {
      name: 'errors in the log, once each',
      traces: { log: `${error}\n${error}\n${error} too\n` },
      want: ['CLI013', 'CLI013'],
    },
    {
      name: 'a plan that was not loaded, and nothing else',
      traces: {
        end: { ...end, exitCode: 1, stdout: "An error occurred: Problem loading XML from:'x'" },
        results: { rows: 0, truncatedLine: null },
      },
      want: ['CLI014'],
    },
    { name: 'an exit code', traces: { end: { ...end, exitCode: 1 } }, want: ['CLI015'] },
    { name: 'no results', traces: { results: { rows: 0, truncatedLine: null } }, want: ['CLI016'] },
    {
      name: 'a run that took too long',
      traces: { end: { ...end, ended: 'timeout', exitCode: undefined } as const },
      want: ['CLI017'],
    },
    { name: 'a cut last row', traces: { results: { rows: 3, truncatedLine: 5 } }, want: ['CLI020'] },
    {
      name: 'nothing after Ctrl-C',
      traces: {
        end: { ...end, ended: 'stopped', exitCode: undefined } as const,
        results: { rows: 0, truncatedLine: null },
      },
      want: [],
    },
  ];
  for (const { name, traces, want } of findings) {
    it(`finds ${name}`, () => {
      const found = runFindings({ end, log: '', results, timeoutSeconds: 9, ...traces });
      expect(found.map(({ code }) => code)).to.deep.equal(want);
    });
  }
});
