import { defineCommand } from '../command.ts';
import { once } from '../once.ts';

/** `init [name]` */
export const initCommand = defineCommand({
  usage: 'init [name]',
  summary: 'Start a capacity spec from an example',
  build: (parser) =>
    parser
      .positional('name', { type: 'string', describe: 'Name of the spec and of the folder to make' })
      .option('from', {
        type: 'string',
        default: 'http-quota',
        requiresArg: true,
        coerce: once('from'),
        describe: 'What to start from: http-quota, websocket',
      })
      .example('$0 my-test', 'my-test/spec.json, and its schema for your editor')
      .example('$0 my-sockets --from websocket', 'The same for WebSockets'),
  run: async ({ name, from }, context) => {
    const { init } = await import('../init-action.ts');
    return init({ from: from ?? '', ...(name !== undefined && { name }) }, context);
  },
});
