import { defineCommand } from '../command.ts';

/** `engine install|path|verify` */
export const engineCommand = defineCommand({
  usage: 'engine <action>',
  summary: 'Install, find or verify the pinned JMeter',
  build: (parser) =>
    parser
      .positional('action', {
        choices: ['install', 'path', 'verify'] as const,
        demandOption: true,
        describe:
          'install: through Maven, into your cache folder; path: print its folder; verify: compare with the lock',
      })
      .option('json', { type: 'boolean', default: false, describe: 'Print the result as JSON' })
      .example('$0 install', 'JMeter 5.6.3 and the plugins, checksums verified')
      .example('JMETER_HOME=/opt/jmeter $0 path', 'Use a JMeter of your own, checked for what plans need'),
  run: async ({ action, json }, context) => {
    const actions = await import('../engine-actions.ts');
    if (action === 'install') return actions.install(context, json);
    return action === 'path' ? actions.path(context, json) : actions.verify(context, json);
  },
});
