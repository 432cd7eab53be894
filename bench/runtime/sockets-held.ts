import type { MockEvent } from '../../src/mock/mock-event.ts';
import { outcomes, rowCounts } from './rows.ts';
import { type Bench, type Findings, findings, fixed, unless } from './section.ts';
import { trial } from './trial.ts';

/** Sockets to hold, for how long, when they are all cut off, and how many handshakes the target allows in 6 s. */
const LONG = { sockets: 200, seconds: 180, lostAtSeconds: 60, allow: 60 };
const SHORT = { sockets: 40, seconds: 40, lostAtSeconds: 15, allow: 30 };

const specOf = ({ sockets, seconds, lostAtSeconds, allow }: typeof LONG): object => ({
  name: 'held',
  target: { url: 'http://api.example.com' },
  limits: { handshake: { type: 'fixed-window', allow, per: '6s' } },
  retry: { policy: 'recommended', attempts: 50, budget: 10, budgetMinimum: 1_000_000 },
  workloads: {
    work: {
      load: { type: 'users', users: sockets, for: `${seconds}s`, pacing: '5s' },
      flow: [
        { type: 'websocket-open', name: 'open', path: '/ws', limits: ['handshake'] },
        { type: 'websocket-ping', name: 'heartbeat', within: '5s' },
      ],
    },
  },
  mock: { faults: [{ type: 'close-sockets', code: 1006, at: `${lostAtSeconds}s` }] },
});

/** Sockets open at a moment, from the openings and closings until then. */
const openAt = (events: readonly MockEvent[], moment: number): number =>
  events.filter(({ kind, status, t }) => kind === 'websocket-open' && status === 101 && t <= moment).length -
  events.filter(({ kind, t }) => kind === 'websocket-close' && t <= moment).length;

/** Many sockets with heartbeats, all cut off at once: the way back stays inside the limit on handshakes. */
export async function heldSockets({ short, say }: Bench): Promise<Findings> {
  const { sockets, seconds, lostAtSeconds, allow } = short ? SHORT : LONG;
  const result = await trial(specOf(short ? SHORT : LONG));
  const { events, summary, run } = result;
  const opens = events.filter(({ kind }) => kind === 'websocket-open');
  const closes = events.filter(({ kind }) => kind === 'websocket-close');
  const zero = opens[0]?.t ?? 0;
  const lost = closes.filter(({ status }) => status === 1006);
  const lostAt = Math.max(...lost.map(({ t }) => t));
  const back = opens.filter(({ t, status }) => t > lostAt && status === 101);
  const refused = opens.filter(({ status }) => status !== 101).length;
  const used = summary.limits['handshake']?.worstUsed ?? Number.NaN;
  const beforeEnd = openAt(events, zero + (seconds - 10) * 1000);
  const heartbeats = run.rows.filter(({ label }) => label === 'heartbeat');
  const answered = heartbeats.filter(({ success }) => success).length;
  const otherCodes = closes.filter(({ status }) => status !== 1000 && status !== 1006).length;
  const { withoutTime } = rowCounts(result);
  const backSeconds = (Math.max(...back.map(({ t }) => t)) - lostAt) / 1000;
  const cells = [
    sockets,
    `${seconds} s`,
    openAt(events, zero + (lostAtSeconds - 2) * 1000),
    lost.length,
    back.length,
    fixed(backSeconds, 1),
    beforeEnd,
    `${used} of ${allow}`,
    refused,
    `${answered} of ${heartbeats.length}`,
    outcomes(result),
    withoutTime,
  ];
  say(cells.join(' | '));
  return findings(
    [
      'sockets',
      'held',
      'open before the loss',
      'cut off',
      'opened again',
      'within s',
      'open 10 s before the end',
      'most handshakes in 6 s',
      'refused',
      'heartbeats answered',
      'operations',
      'rows without a time',
    ],
    [
      {
        cells,
        missed: [
          ...run.errors,
          ...unless(withoutTime === 0, `${withoutTime} rows of the year 1970`),
          ...unless(lost.length === sockets, `${lost.length} cut off`),
          ...unless(beforeEnd === sockets, `${beforeEnd} open at the end`),
          ...unless(used <= allow && refused === 0, `${used} handshakes in a window of ${allow}, ${refused} refused`),
          // A heartbeat that meets the dead socket fails; nothing else does.
          ...unless(heartbeats.length - answered <= sockets, `${heartbeats.length - answered} heartbeats failed`),
          ...unless(otherCodes === 0, `${otherCodes} closed with other codes`),
        ],
      },
    ],
  );
}
