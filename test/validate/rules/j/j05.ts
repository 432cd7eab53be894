import {
  beanShellPost,
  postScript,
  preScript,
  scripted,
  timerScript,
} from '../../../../src/validate/rules/j/example-scripts.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { open } from '../../../../src/validate/rules/w/example-sockets.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: scripted(
        preScript('sampler.getHeaderManager().add("X-Id", "1")\nsampler.headerManager.addHeader("a", "b")'),
      ),
      message: [
        'JMeter has no sampler.getHeaderManager().add that takes 2 arguments; the script stops there, and 1 sampler goes on without it',
        /^sampler\.headerManager\.addHeader\(\.\.\.\) does not exist/,
      ],
    },
    {
      plan: scripted(postScript('prev.setResponseCode(200); prev.setSuccessful("false"); vars.get("a", "default")')),
      message: [
        /^JMeter has no prev\.setResponseCode that takes a number;/,
        /^JMeter has no prev\.setSuccessful that takes a text;/,
        /^JMeter has no vars\.get that takes 2 arguments;/,
      ],
    },
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
    scripted(preScript('sampler.headerManager.add(new org.apache.jmeter.protocol.http.control.Header("a", "b"))')),
    scripted(preScript('sampler.headerManager.add(*headers); sampler.headerManager.removeHeaderNamed("a")')),
    scripted(preScript('vars.putObject("m", new HashMap<String, List<String>>()); vars.put("a", f(1, 2).toString())')),
    scripted(
      postScript('prev.setSuccessful(ok ? true : false); prev.responseCode = 200; prev.setSampleLabel("${a}, ${b}")'),
    ),
    scripted(postScript('log.info("{} {} {}", 1, 2, 3); vars.get(); prev.setResponseCode("" + 200); prev.getTime()')),
    scripted(postScript('// prev.setResponseCode(200)\nlog.info("vars.get(1, 2)")')),
    users({}, preScript('sampler.addArgument("a"); sampler.headerManager.add("a", "b")'), open()),
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
