import {
  beanShellPost,
  postScript,
  preScript,
  scripted,
  timerScript,
} from '../../../../src/validate/rules/j/example-scripts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'prev.getResponseHeader(...) does not exist in JMeter; the script stops there, and 1 sampler goes on without it',
    },
    {
      plan: scripted(preScript('sampler.setBodyAsString(new groovy.json.JsonBuilder([a: 1]).toString())')),
      message: /^sampler\.setBodyAsString/,
    },
    { plan: scripted(preScript('ctx.currentSampler.getConnectionState()')), message: /getConnectionState/ },
    { plan: scripted(timerScript('log.warning("x"); vars.set("a", "b")')), message: [/^log\.warning/, /^vars\.set/] },
    { plan: scripted(beanShellPost('prev.getStatusCode();')), message: /^prev\.getStatusCode/ },
    {
      plan: scripted(preScript('import org.apache.jmeter.protocol.websocket.sampler.WebSocketSampler\nlog.info("x")')),
      message: /^there is no package org\.apache\.jmeter\.protocol\.websocket in JMeter/,
    },
    { plan: scripted(postScript('log.info("wait ${prev.getHeader("Retry-After")}")')), message: /^prev\.getHeader\(/ },
  ],
  clean: [
    scripted(postScript('prev.successful = false; prev.setResponseMessage("x"); prev.with { ignore = true }')),
    scripted(postScript('// prev.getResponseHeader("a")\nlog.info("prev.getResponseHeader")')),
    scripted(postScript('def prev = [getHeader: { it }]; prev.getHeader("a")')),
    scripted(
      postScript(
        'vars.color; props.whatever; props.get("f").call(); prev.class.name; vars.entrySet().each { e -> e.key }',
      ),
    ),
    scripted(preScript('sampler.addNonEncodedArgument("", "{}", ""); sampler.postBodyRaw = true; sampler.path = "/x"')),
  ],
};
