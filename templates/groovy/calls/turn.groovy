def loadwright = props.get('loadwright')
if (loadwright == null) { log.error('the setUp group has not installed the runtime, so nothing is sent'); ctx.getThread().stop(); return 0L }
return loadwright.turn(args[0], args[1] as long, args[2] as int, ctx)
