import { timesGranted } from '../capacity/limit-rate.ts';
import type { InstallConfig } from '../groovy/render-install.ts';
import type { Limit } from '../spec/scenario.ts';
import { knob, type PlanContext } from './plan-context.ts';

/** Puts a limit of the scenario into the install script as a gate, once, and gives the gate's name. One that does not pace only closes. */
export function registerGate(name: string, context: PlanContext, paces: boolean): string {
  const limit = context.scenario.limits.find((candidate) => candidate.name === name);
  if (limit === undefined) throw new Error(`no limit ${name} in the scenario`);
  // Token calls pass gates that pace whatever the intent, perhaps of the same limit.
  const gate = paces ? name : `${name}.cooldown`;
  if (context.install.gates.some((known) => known.arguments[0] === gate)) return gate;
  if (paces) knob(context, `${name}.safety`, limit.safety, `Share of the limit "${name}" that the plan may use.`);
  context.install.gates.push(paces ? gateOf(limit) : { call: 'closingGate', arguments: [gate] });
  const times = timesGranted(limit, context.scenario.auth);
  if (times > 1) context.install.gates.push({ call: 'perToken', arguments: [gate, times] });
  return gate;
}

function gateOf(limit: Limit): InstallConfig['gates'][number] {
  const { name } = limit;
  switch (limit.type) {
    case 'fixed-window':
    case 'sliding-window':
      return {
        call: 'windowGate',
        arguments: [name, limit.allow, limit.perSeconds, limit.safety, limit.backgroundPerSecond],
      };
    case 'token-bucket':
      return {
        call: 'rateGate',
        arguments: [name, limit.ratePerSecond, limit.burst, limit.safety, limit.backgroundPerSecond],
      };
    case 'concurrency':
      return { call: 'concurrencyGate', arguments: [name, limit.max, limit.safety] };
  }
}
