import { expect } from 'chai';
import { type JtlEnd, jtlReader } from '../../src/results/jtl-reader.ts';
import type { JtlRow } from '../../src/results/jtl-row.ts';

const header =
  'timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success,failureMessage,bytes,sentBytes,grpThreads,allThreads,URL,Latency,IdleTime,Connect,"lw_op","lw_attempt","lw_class","lw_retry_after","lw_gate_ms","lw_wait_ms","lw_phase","lw_item"';
const row =
  '1700000000123,45,update,200,OK,load 1-2,text,true,,321,99,4,5,http://localhost/,40,1,3,r-0-7,2,ok,null,120,0,hold,0123456789abcdef-0-3';

function read(text: string): JtlEnd & { readonly list: readonly JtlRow[] } {
  const list: JtlRow[] = [];
  const reader = jtlReader((each) => list.push(each));
  for (let at = 0; at < text.length; at += 7) reader.push(text.slice(at, at + 7));
  return { ...reader.end(), list };
}

describe('jtlReader', () => {
  it('reads all columns by their names', () => {
    expect(read(`${header}\n${row}\n`).list).to.deep.equal([
      {
        timestamp: 1700000000123,
        elapsed: 45,
        label: 'update',
        responseCode: '200',
        responseMessage: 'OK',
        threadName: 'load 1-2',
        success: true,
        failureMessage: '',
        bytes: 321,
        sentBytes: 99,
        groupThreads: 4,
        allThreads: 5,
        url: 'http://localhost/',
        latency: 40,
        idle: 1,
        connect: 3,
        operation: 'r-0-7',
        attempt: '2',
        outcome: 'ok',
        retryAfter: '',
        gateMs: '120',
        waitMs: '0',
        phase: 'hold',
        item: '0123456789abcdef-0-3',
      },
    ]);
  });

  const short = row.split(',').slice(0, 17).join(',');
  const table = [
    { name: 'a file without header', text: `${short}\n`, want: { rows: 1, truncatedLine: null } },
    { name: 'a byte order mark', text: `\uFEFF${header}\n${row}\n`, want: { rows: 1, truncatedLine: null } },
    { name: 'tabs', text: `${header}\n${row}\n`.replaceAll(',', '\t'), want: { rows: 1, truncatedLine: null } },
    { name: 'semicolons', text: `${header}\n${row}\n`.replaceAll(',', ';'), want: { rows: 1, truncatedLine: null } },
    { name: 'a cut last row', text: `${header}\n${row}\n${row.slice(0, 30)}`, want: { rows: 1, truncatedLine: 3 } },
    {
      name: 'a last row cut inside quotes',
      text: `${header}\n${row}\n1700000000123,45,"upd`,
      want: { rows: 1, truncatedLine: 3 },
    },
    {
      name: 'a message of several lines',
      text: `${header}\n${row.replace(',OK,', ',"one\ntwo, ""three""",')}\n${row}\n`,
      want: { rows: 2, truncatedLine: null },
    },
    { name: 'a header alone', text: `${header}\n`, want: { rows: 0, truncatedLine: null } },
    { name: 'an empty file', text: '', want: { rows: 0, truncatedLine: null } },
  ];
  for (const { name, text, want } of table) {
    it(`reads ${name}`, () => {
      const { rows, truncatedLine, list } = read(text);
      expect({ rows, truncatedLine }).to.deep.equal(want);
      expect(list).to.have.length(rows);
      for (const each of list) expect(each).to.include({ label: 'update', elapsed: 45, threadName: 'load 1-2' });
    });
  }
});
