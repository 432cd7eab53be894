def loadwright = props.get('loadwright')
if (loadwright == null) { log.error('the setUp group has not installed the runtime, so nothing is sent'); ctx.getThread().stop(); return 0L }
return loadwright.think(args[0] as long, ctx)
