import { didYouMean, listed } from '../../suggest.ts';
import { defineCode } from '../define.ts';

/** Findings about the target, its profile, credentials, headers and paths, and about the engine. */
export const specTargetCodes = {
  SPEC100: defineCode({
    severity: 'error',
    message: () => 'the target has no address',
    hint: () => 'give it a profile (such as "genesys-cloud") or a url',
  }),
  SPEC101: defineCode<{ name: string; known: readonly string[] }>({
    severity: 'error',
    message: ({ name }) => `there is no profile ${JSON.stringify(name)}`,
    hint: ({ name, known }) =>
      didYouMean(name, known) ??
      (known.length === 0 ? 'remove it, and give the target a url' : `profiles are ${listed(known, 'and')}`),
  }),
  SPEC102: defineCode<{ profile: string; region: string; known: readonly string[]; names: readonly string[] }>({
    severity: 'error',
    message: ({ profile, region, known }) =>
      `the profile ${profile} has no region ${JSON.stringify(region)}; it has ${listed(known, 'and')}`,
    hint: ({ region, known, names }) => {
      const aliases = names.filter((name) => !known.includes(name));
      return (
        didYouMean(region, names) ??
        (aliases.length === 0 ? undefined : `also known by other names: ${listed(aliases, 'and')}`)
      );
    },
  }),
  SPEC103: defineCode<{ region: string }>({
    severity: 'error',
    message: ({ region }) => `the region ${JSON.stringify(region)} means nothing without a profile`,
    hint: () => 'add a profile, or remove the region',
  }),
  SPEC104: defineCode<{ url: string; problem: string }>({
    severity: 'error',
    message: ({ url, problem }) => `${JSON.stringify(url)} is not a URL that can be called: ${problem}`,
    hint: () => 'write scheme, host, port if needed, and path: https://api.example.com or http://127.0.0.1:8080/base',
  }),
  SPEC105: defineCode({
    severity: 'error',
    message: () => 'client credentials need a token endpoint, and no profile gives one',
    hint: () => 'add "tokenUrl": "https://login.example.com/oauth/token"',
  }),
  SPEC106: defineCode<{ header: string }>({
    severity: 'error',
    message: ({ header }) => `the header ${header} is set by the connection itself and cannot be given`,
    hint: () => 'remove it',
  }),
  SPEC107: defineCode<{ header: string; why: string }>({
    severity: 'error',
    message: ({ header, why }) => `the value of the header ${header} cannot be sent as it is: ${why}`,
    hint: () => 'a header value is visible ASCII text in one line; encode anything else',
  }),
  SPEC108: defineCode<{ header: string; first: string }>({
    severity: 'error',
    message: ({ header, first }) => `the headers ${first} and ${header} are the same: letter case does not count`,
    hint: () => 'keep one of the two',
  }),
  SPEC109: defineCode<{ version: string; supported: string }>({
    severity: 'error',
    message: ({ version, supported }) => `plans for JMeter ${version} cannot be made yet; only for ${supported}`,
    hint: ({ supported }) => `write "jmeter": ${JSON.stringify(supported)}, or leave it out`,
  }),
  SPEC110: defineCode<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `the profile ${JSON.stringify(name)} is not a valid profile file`,
    hint: () => 'check it against schemas/profile.schema.json',
  }),
  SPEC111: defineCode<{ profile: string; endpoint: string; alternative: string }>({
    severity: 'warning',
    message: ({ profile, endpoint }) => `${profile} has no endpoint ${endpoint}`,
    hint: ({ alternative }) => (alternative === '' ? undefined : `what it has: ${alternative}`),
  }),
  SPEC112: defineCode<{ sockets: number; allowed: number; identities: number; perIdentity: number }>({
    severity: 'warning',
    message: ({ sockets, allowed, identities, perIdentity }) =>
      `${sockets} sockets at once are more than the ${allowed} that ${identities} ${identities === 1 ? 'identity' : 'identities'} may have (${perIdentity} each)`,
    hint: ({ sockets, perIdentity }) =>
      `share the work among ${Math.ceil(sockets / perIdentity)} tokens, or open fewer sockets`,
  }),
  SPEC113: defineCode<{ header: string; from: string }>({
    severity: 'error',
    message: ({ header, from }) => `the header ${header} comes from ${from}; two of them contradict each other`,
    hint: ({ from }) => `remove it here; change it in ${from}`,
  }),
  SPEC114: defineCode<{ header: string }>({
    severity: 'error',
    message: ({ header }) => `the header ${header} is set by auth, and here once more`,
    hint: () => 'remove it, or write "auth": "none" in this step',
  }),
  SPEC115: defineCode<{ found: string }>({
    severity: 'error',
    message: ({ found }) =>
      `${JSON.stringify(found)} is not a percent escape: two hexadecimal digits must follow a % in a path`,
    hint: () => 'write %25 for a percent sign',
  }),
} as const;
