import { defineCode } from './define.ts';

const installHint = 'run `loadwright engine install`, or set JMETER_HOME to a JMeter 5.6.3 that has the plugins';

/** Findings about the JMeter engine: finding, installing, checking and running it. */
export const engineCodes = {
  ENG001: defineCode<{ oldest: number }>({
    severity: 'error',
    message: ({ oldest }) =>
      `no Java found: neither JAVA_HOME nor PATH has a \`java\`; JMeter needs Java ${oldest} or later`,
    hint: () => 'install a Java runtime (17 is a good choice) and put it on PATH, or set JAVA_HOME',
  }),
  ENG002: defineCode<{ program: string; said: string; oldest: number }>({
    severity: 'error',
    message: ({ program, said, oldest }) =>
      `\`${program} -version\` does not name a version (it said: ${said || 'nothing'}); JMeter needs Java ${oldest} or later`,
    hint: () => 'reinstall Java, or point JAVA_HOME or PATH to a working one',
  }),
  ENG003: defineCode<{ program: string; major: number; oldest: number }>({
    severity: 'error',
    message: ({ program, major, oldest }) => `${program} is Java ${major}; JMeter needs Java ${oldest} or later`,
    hint: () => 'point JAVA_HOME or PATH to a newer Java (17 is a good choice)',
  }),
  ENG004: defineCode({
    severity: 'error',
    message: () => 'no Maven found: PATH has no `mvn`; the engine is assembled from Maven artifacts',
    hint: () =>
      'install Maven and put it on PATH, or set JMETER_HOME to an installed JMeter 5.6.3 with the plugins; then try again',
  }),
  ENG005: defineCode<{ artifact: string; repository: string; reason: string }>({
    severity: 'error',
    message: ({ artifact, repository, reason }) =>
      `Maven could not get ${artifact}${repository && ` from ${repository}`}: ${reason}`,
    hint: () => 'check the network, and the mirrors and proxies in your Maven settings.xml; then try again',
  }),
  ENG006: defineCode<{ said: string }>({
    severity: 'error',
    message: ({ said }) => `Maven failed to assemble the engine: ${said}`,
    hint: () => 'run `mvn -version` to see whether Maven itself works; then try again',
  }),
  ENG007: defineCode<{ count: number; first: string }>({
    severity: 'error',
    message: ({ count, first }) =>
      `what Maven delivered is not the pinned engine: ${count} ${count === 1 ? 'file differs' : 'files differ'}, first ${first}; nothing was installed`,
    hint: () =>
      'remove the named artifact from your local Maven repository (a mirror may have altered it), then try again',
  }),
  ENG008: defineCode<{ folder: string; reason: string }>({
    severity: 'error',
    message: ({ folder, reason }) => `the engine cannot be written to ${folder}: ${reason}`,
    hint: () => 'make the folder writable, free some space, or set XDG_CACHE_HOME to another folder',
  }),
  ENG009: defineCode<{ folder: string }>({
    severity: 'error',
    message: ({ folder }) => `no engine is installed: ${folder} does not exist`,
    hint: () => installHint,
  }),
  ENG010: defineCode<{ folder: string; lacks: string }>({
    severity: 'error',
    message: ({ folder, lacks }) => `JMETER_HOME=${folder} is not a JMeter home: it has no ${lacks}`,
    hint: () => 'set JMETER_HOME to the folder that holds bin/ApacheJMeter.jar, or unset it',
  }),
  ENG011: defineCode<{ folder: string; version: string; expected: string }>({
    severity: 'error',
    message: ({ folder, version, expected }) =>
      `JMETER_HOME=${folder} is JMeter ${version}; plans are made for ${expected}`,
    hint: ({ expected }) =>
      `set JMETER_HOME to a JMeter ${expected}, or unset it and run \`loadwright engine install\``,
  }),
  ENG012: defineCode<{ folder: string; plugin: string; coordinate: string }>({
    severity: 'error',
    message: ({ folder, plugin, coordinate }) =>
      `JMETER_HOME=${folder} lacks the ${plugin} that this plan needs (${coordinate})`,
    hint: () => 'put its jar into lib/ext, or unset JMETER_HOME and run `loadwright engine install`',
  }),
  ENG013: defineCode<{ folder: string; jar: string; version: string; expected: string }>({
    severity: 'warning',
    message: ({ jar, version, expected }) => `${jar} is version ${version}; plans are proven with ${expected}`,
    hint: ({ expected }) => `use version ${expected} where results have to be comparable`,
  }),
  ENG014: defineCode<{ jar: string }>({
    severity: 'error',
    message: ({ jar }) =>
      `${jar} hides JMeter's own org.apache.log classes, so that no WebSocket element can be loaded`,
    hint: () => 'remove that jar from the JMeter home',
  }),
  ENG015: defineCode<{ path: string; coordinate: string }>({
    severity: 'error',
    message: ({ path, coordinate }) => `${path} is missing (${coordinate})`,
    hint: () => 'run `loadwright engine install`; it replaces a damaged engine',
  }),
  ENG016: defineCode<{ path: string; expected: string; actual: string }>({
    severity: 'error',
    message: ({ path, expected, actual }) =>
      `${path} has been changed: its sha256 is ${actual.slice(0, 12)}…, the lock says ${expected.slice(0, 12)}…`,
    hint: () => 'run `loadwright engine install`; it replaces a damaged engine',
  }),
  ENG017: defineCode<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `${path} is not part of the pinned engine`,
    hint: () => 'remove that jar; plans are proven without it',
  }),
  ENG018: defineCode<{ seconds: number; owner: string }>({
    severity: 'error',
    message: ({ seconds, owner }) => `another install (process ${owner}) has not ended within ${seconds} s`,
    hint: () => 'wait for it, or end it, then try again',
  }),
} as const;
