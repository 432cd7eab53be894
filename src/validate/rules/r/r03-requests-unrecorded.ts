import { preScript, scripted } from '../j/example-scripts.ts';
import { loadSamplers } from '../j/how-often.ts';
import { named } from '../j/script-members.ts';
import { isReadable, type Script, scriptsOf } from '../j/scripts.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { count } from '../wording.ts';
import { flow } from './example-retry.ts';
import { resends } from './rejection.ts';

/** Signs that the script reports its requests as samples. */
const REPORTS = /notifyListeners|addSubResult|storeSubResult|ListenerNotifier/;

export const requestsUnrecorded = defineRule({
  id: 'R03',
  name: 'requests-unrecorded',
  title: 'A script sends requests that no result shows',
  affectsLoad: true,
  severity: LIKELY,
  why: 'A retry or a token call that a pre- or post-processor sends by itself is no sample: the target and its quota count it, the results do not. Requests per success (amplification) cannot be seen, and the time of the extra requests is in no response time.',
  computes: 'the samplers that each may send more than one request',
  example: {
    before: scripted(
      preScript('if (vars.get("token") == null) vars.put("token", new URL("https://login.example.com/token").text)'),
    ),
    after: flow('patient'),
  },
  *check(plan) {
    for (const script of scriptsOf(plan)) {
      const { element, property, samplers } = script;
      if (/Sampler$|Listener$/.test(element.type) || loadSamplers(samplers).length === 0) continue;
      if (!isReadable(script) || REPORTS.test(script.text)) continue;
      const sends = requestIn(script);
      if (sends === undefined) continue;
      yield {
        element,
        property,
        offset: sends.offset,
        message: `${sends.what} in the script of ${count(samplers.length, 'sampler')} sends a request that is in no result`,
        hint: 'send it with a sampler of its own: a retry as another turn of a While Controller, a token in a setUp Thread Group',
        numbers: { samplers: samplers.length },
      };
    }
  },
});

const CALLS: Readonly<Record<string, RegExp>> = {
  openConnection: /./,
  openStream: /./,
  newHttpClient: /HttpClient$/,
  createDefault: /HttpClients$/,
  HTTPBuilder: /^new$/,
  RESTClient: /^new$/,
  OkHttpClient: /^new$/,
};

function requestIn(script: Script): { readonly what: string; readonly offset: number } | undefined {
  const names = [...Object.keys(CALLS), 'sample', 'text', 'getText'];
  if (!names.some((name) => script.text.includes(name))) return undefined;
  for (const { name, receiver, args, offset } of script.members(named(...names))) {
    const isUrlText = (name === 'text' || name === 'getText') && /(^|\.)(URL|toURL)\(\)$/.test(receiver);
    const isCall = args !== undefined && Object.hasOwn(CALLS, name) && CALLS[name]?.test(receiver) === true;
    if (isUrlText || isCall || (name === 'sample' && resends(script))) {
      return {
        what:
          receiver === 'new'
            ? `new ${name}`
            : `${receiver.replace(/^(\w*URL)\(\)/, 'new $1(...)').replaceAll('()', '(...)')}.${name}`,
        offset,
      };
    }
  }
  return undefined;
}
