SampleResult.setIgnore()
props.get('loadwright')?.close(ctx)
