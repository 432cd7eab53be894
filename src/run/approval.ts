import { isIP } from 'node:net';
import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

function isLoopback(host: string): boolean {
  const name = host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
  if (isIP(name) === 4) return name.startsWith('127.');
  if (isIP(name) === 6) return name === '::1';
  return name === 'localhost' || name.endsWith('.localhost');
}

/** A load test of somebody else's machines needs their owner's approval, so the user has to say that there is one. */
export function checkApproval(hosts: readonly string[], hasApproval: boolean): readonly Diagnostic[] {
  const others = hosts.filter((host) => !isLoopback(host));
  return others.length === 0 || hasApproval ? [] : [finding('CLI010', '', { hosts: others })];
}
