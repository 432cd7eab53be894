import { readTimeScale, timeScaleInWords } from '../../capacity/time-scale.ts';
import { defineCommand, UsageError } from '../command.ts';
import { once } from '../once.ts';
import { specFlags, timeScaleFlag } from '../spec-flags.ts';

/** Timers hold no more milliseconds than 31 bits, and end at once beyond. */
const MOST_SECONDS = 2_147_483;

const seconds = (value: unknown): number | undefined => {
  const text = once('timeout')(value);
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text) || Number(text) > MOST_SECONDS) {
    throw new UsageError(`--timeout is ${text}; it is a whole number of seconds from 1 to ${MOST_SECONDS}`);
  }
  return Number(text);
};

const settings = (value: unknown): Readonly<Record<string, string>> => {
  const pairs = [value ?? []].flat() as unknown as readonly string[];
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new UsageError(`--property is ${pair}; write name=value`);
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (name === 'time.scale' && readTimeScale(value) === undefined) {
        throw new UsageError(`--property time.scale is ${value}; write ${timeScaleInWords}`);
      }
      return [name, value];
    }),
  );
};

/** `run SPEC|DIR [--mock]` */
export const runCommand = defineCommand({
  usage: 'run <source>',
  summary: 'Run the plan in JMeter and sum up the results',
  build: (parser) =>
    timeScaleFlag(specFlags(parser))
      .positional('source', { type: 'string', demandOption: true, describe: 'Capacity spec, or generated folder' })
      .option('mock', { type: 'boolean', default: false, describe: 'Run against the stand-in, on this machine' })
      .option('output', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        coerce: once('output'),
        describe: 'Folder for the run (default: runs/<name>/<number>)',
      })
      .option('property', {
        alias: 'p',
        type: 'string',
        requiresArg: true,
        coerce: settings,
        describe: 'JMeter property, name=value (repeatable)',
      })
      .option('secrets', {
        type: 'string',
        requiresArg: true,
        coerce: once('secrets'),
        describe: 'Properties file with credentials; or set LOADWRIGHT_OAUTH_CLIENT_ID and the like',
      })
      .option('timeout', {
        type: 'string',
        requiresArg: true,
        coerce: seconds,
        describe: 'Stop a run that lasts longer (seconds)',
      })
      .option('resume', {
        type: 'string',
        requiresArg: true,
        coerce: once('resume'),
        describe: 'Do only what the run in this folder has left undone (finite work)',
      })
      .option('resume-unknown', {
        type: 'boolean',
        default: false,
        describe: 'With --resume: repeat also what may be done already',
      })
      .option('i-have-approval', {
        type: 'boolean',
        default: false,
        describe: 'The owner of the target has agreed to this load',
      })
      .option('json', { type: 'boolean', default: false, describe: 'Print the result as JSON' })
      .example('$0 spec.json --mock', 'Try the plan without a target')
      .example('$0 spec.json --mock --time-scale 0.1', 'The same in a tenth of the time'),
  run: async (args, context) => {
    if (args.resume === undefined && args.resumeUnknown) throw new UsageError('--resume-unknown goes with --resume');
    if (args.resume !== undefined && args.timeScale !== 1) {
      throw new UsageError('--resume does all that is left: leave --time-scale away');
    }
    if (args.resume !== undefined && args.source === '-') {
      throw new UsageError('--resume wants the spec as a file, not as standard input');
    }
    const { run } = await import('../run-action.ts');
    return run({ ...args, property: args.property ?? {}, hasApproval: args.iHaveApproval }, context);
  },
});
