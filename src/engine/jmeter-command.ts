import { join } from 'node:path';

/** What one headless run of JMeter is given. Paths are absolute or relative to `cwd`. */
export type JMeterRun = {
  readonly home: string;
  readonly planFile: string;
  readonly resultsFile: string;
  readonly logFile: string;
  /** Read in order; the place for secrets, since other users can see a command line. */
  readonly propertiesFiles: readonly string[];
  /** Visible to every user of the machine. */
  readonly properties: Readonly<Record<string, string>>;
  /** After the defaults, so that they can override these (`-Xmx4g`). */
  readonly jvmArgs: readonly string[];
};

/** Heap as in JMeter's own start script, and what makes a run independent of the machine's settings. */
const jvmDefaults = [
  '-Xms256m',
  '-Xmx1g',
  '-Djava.awt.headless=true',
  '-Dfile.encoding=UTF-8',
  '-Duser.language=en',
  '-Duser.region=EN',
] as const;

/** The arguments of `java` for a run that can be stopped by a datagram to `stopPort`. */
export function jmeterArguments(run: JMeterRun, stopPort: number): readonly string[] {
  const properties = {
    ...run.properties,
    // JMeter looks for a free port from the first to the last; with one of them alone it would listen nowhere.
    'jmeterengine.nongui.port': String(stopPort),
    'jmeterengine.nongui.maxport': String(stopPort),
    // An Open Model group otherwise keeps the JVM alive for a minute after the end.
    'jmeterengine.force.system.exit': 'true',
  };
  return [
    ...jvmDefaults,
    ...run.jvmArgs,
    '-jar',
    join(run.home, 'bin', 'ApacheJMeter.jar'),
    '-n',
    ...['-t', run.planFile],
    ...['-l', run.resultsFile],
    ...['-j', run.logFile],
    ...run.propertiesFiles.flatMap((file) => ['-q', file]),
    ...Object.entries(properties).map(([name, value]) => `-J${name}=${value}`),
  ];
}

/** Every start prints four of these (log4j and its configuration disagree about a setting); they mean nothing. */
export const isStartNoise = (line: string): boolean => line.includes('WARN StatusConsoleListener');
