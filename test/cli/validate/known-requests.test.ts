import { expect } from 'chai';
import { knownRequests } from '../../../src/cli/validate/known-requests.ts';
import { scenarioOfExample } from '../../support/example-cases.ts';

const inShort = (example: string, variant?: string): readonly string[] =>
  knownRequests(scenarioOfExample({ example, variant })).map(
    ({ name, method, path = '?', limits, seconds, times }) =>
      `${name}: ${method} ${path} [${limits}] ${seconds}${times === 1 ? '' : ` x ${times}`}`,
  );

describe('requests that those of plans are held against', () => {
  it('have their paths with a * for each value, WebSockets and frames too', () => {
    expect(inShort('screen-rec-bpo-capacity')).to.deep.equal([
      'start session: POST /api/v2/recording/sessions [token] 0.2',
      'open socket: WEBSOCKET /api/v2/recording/sessions/*/socket [handshake,token] 0.15',
      'heartbeat: FRAME ? [] 0.05',
      'token: POST /oauth/token [] undefined',
    ]);
  });

  it('have no path where the whole address is known at run time only; polls are requests', () => {
    const update = '/api/v2/workforcemanagement/businessunits/*/weeks/*/schedules/*';
    const shown = inShort('wfm-bulk-500', 'real-bulk').map((text) =>
      text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\d/g, '*'),
    );
    expect(shown).to.deep.equal([
      `get upload url: POST ${update}/update/uploadurl [token] 0.18`,
      'upload schedules: PUT ? [] 0.4',
      `start update: POST ${update}/update [token] 0.18`,
      // Done after 20 s, asked every 5 s.
      `schedules updated: GET ${update} [token] 20.18 x 4`,
      'token: POST /oauth/token [] undefined',
    ]);
  });
});
