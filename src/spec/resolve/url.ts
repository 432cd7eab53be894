import type { Endpoint } from '../scenario.ts';

/** A base URL taken apart, or why it cannot be one. */
export type ReadUrl = { readonly endpoint: Endpoint } | { readonly problem: string };

const defaultPorts: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443, 'ws:': 80, 'wss:': 443 };

/** Reads a base URL: scheme, host, port and path prefix; nothing else may be in it. */
export function readUrl(text: string): ReadUrl {
  if (/\s/.test(text)) return { problem: 'it has a blank' };
  if (text.includes('${'))
    return { problem: 'it has a reference; use a variant, a parameter or --set to change the host' };
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return { problem: 'its host or port is not valid' };
  }
  if (!Object.hasOwn(defaultPorts, url.protocol))
    return { problem: `its scheme ${url.protocol} is not http, https, ws or wss` };
  if (url.username !== '' || url.password !== '')
    return { problem: 'it has a user name or password; credentials come at run time' };
  if (text.includes('?') || text.includes('#'))
    return { problem: 'it has a query or a fragment; put those into the steps' };
  const port = url.port === '' ? (defaultPorts[url.protocol] as number) : Number(url.port);
  if (port === 0) return { problem: 'its port is 0' };
  return {
    endpoint: {
      scheme: url.protocol.slice(0, -1) as Endpoint['scheme'],
      host: url.hostname,
      port,
      basePath: url.pathname.replace(/\/+$/, ''),
    },
  };
}

/** Endpoint of a URL that a check has already found good. */
export function endpointOf(text: string): Endpoint {
  const read = readUrl(text);
  if ('problem' in read) throw new Error(`${text}: ${read.problem}`);
  return read.endpoint;
}

/** Endpoint of a host that a profile names: https, port 443. */
export const profileEndpoint = (host: string, scheme: 'https' | 'wss'): Endpoint => ({
  scheme,
  host,
  port: 443,
  basePath: '',
});
