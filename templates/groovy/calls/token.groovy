def loadwright = props.get('loadwright')
if (loadwright == null) { log.error('the setUp group has not installed the runtime, so nothing is sent'); ctx.getThread().stop(); return }
if (!loadwright.tokens.install(prev, sampler, ctx)) { log.error('no token (' + loadwright.tokens.reason() + '), so the test ends before any other request'); ctx.getEngine().stopTest(true) }
