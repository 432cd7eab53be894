import { sideBySide } from '../../test/support/side-by-side.ts';
import { slidingPeak } from './arrivals.ts';
import { outcomes, rowCounts } from './rows.ts';
import { type Bench, type Findings, findings, type Line, together, unless } from './section.ts';
import { socketCases } from './socket-cases.ts';
import { heldSockets } from './sockets-held.ts';
import { type Trial, trial } from './trial.ts';

/** How the target saw sockets end: `1000 x 30, 1006 x 3`. */
function closeCodes({ events }: Trial): string {
  const counts = new Map<number, number>();
  for (const { kind, status } of events)
    if (kind === 'websocket-close') counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${code} × ${count}`).join(', ');
}

async function cases({ short, say }: Bench): Promise<Findings> {
  const lines = await sideBySide(
    3,
    socketCases(short ? 8 : 16).map(
      ({ name, spec, properties = {}, mostRefused, opened }) =>
        async (): Promise<Line> => {
          const result = await trial(spec, { engines: [properties] });
          const opens = result.events.filter(({ kind }) => kind === 'websocket-open');
          const refused = opens.filter(({ status }) => status === 429).length;
          const done = opens.filter(({ status }) => status === 101).length;
          const { withoutTime } = rowCounts(result);
          const peak = slidingPeak(
            opens.map(({ t }) => t),
            1,
          );
          const cells = [name, done, refused, peak, closeCodes(result), outcomes(result), withoutTime];
          const missed = [
            ...unless(withoutTime === 0, `${withoutTime} rows of the year 1970`),
            ...unless(
              mostRefused === undefined || refused <= mostRefused,
              `${refused} refused, at most ${mostRefused}`,
            ),
            ...unless(opened === undefined || opened(done), `${done} opened`),
          ];
          say([...cells, ...missed].join(' | '));
          return { cells, missed };
        },
    ),
  );
  return findings(['case', 'opened', 'refused', 'peak 1 s', 'closed with', 'operations', 'rows without a time'], lines);
}

/** Handshakes, refusals, lost sockets and pings; then many sockets that are held and all lost at once. */
export const sockets = async (bench: Bench): Promise<Findings> =>
  together([await cases(bench), await heldSockets(bench)]);
