import { defineCommand, UsageError } from '../command.ts';
import { once } from '../once.ts';
import { specFlags, timeScaleFlag } from '../spec-flags.ts';

const MOST = 65_535;

const portNumber = (value: unknown): number => {
  const text = once('port')(value);
  const port = Number(text);
  if (!/^\d+$/.test(text ?? '') || port > MOST)
    throw new UsageError(`--port is ${text}; it is a number from 0 to ${MOST}`);
  return port;
};

/** `mock SPEC` */
export const mockCommand = defineCommand({
  usage: 'mock <spec>',
  summary: 'Stand in for the target, on this machine',
  build: (parser) =>
    timeScaleFlag(specFlags(parser))
      .positional('spec', { type: 'string', demandOption: true, describe: 'Capacity spec; - for standard input' })
      .option('port', {
        type: 'string',
        default: '0',
        requiresArg: true,
        coerce: portNumber,
        describe: 'Port for HTTP; 0 for a free one',
      })
      .option('log', {
        type: 'string',
        requiresArg: true,
        coerce: once('log'),
        describe: 'Write what it sees to this file, one JSON line per attempt; - for standard output',
      })
      .option('json', { type: 'boolean', default: false, describe: 'Print the addresses as JSON' })
      .example('$0 spec.json --port 8080 --log seen.jsonl', 'Until Ctrl-C'),
  run: async (args, context) => {
    const { mock } = await import('../mock-action.ts');
    return mock(args, context);
  },
});
