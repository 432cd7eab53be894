import { defineElement } from '../define-element.ts';
import { bool, choice } from '../fields.ts';

/** WebSocket Ping/Pong Frame Filter: discards control frames, answering pings if asked. */
export const pingFrameFilter = defineElement({
  tag: 'eu.luminis.jmeter.wssampler.PingFrameFilter',
  guiClass: 'eu.luminis.jmeter.wssampler.PingFrameFilterGui',
  testName: 'WebSocket Ping/Pong Frame Filter',
  props: {
    replyToPing: bool('replyToPing', true),
    filterType: choice(
      'filterType',
      { all: 'FilterAll', pingOnly: 'FilterPingOnly', pongOnly: 'FilterPongOnly' },
      'all',
    ),
  },
});
