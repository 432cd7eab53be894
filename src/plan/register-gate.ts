import { timesGranted } from '../capacity/limit-rate.ts';
import type { InstallConfig } from '../groovy/render-install.ts';
import type { Limit } from '../spec/scenario.ts';
import { knob, type PlanContext } from './plan-context.ts';

/** Puts a limit of the scenario into the install script as a gate, once. */
export function registerGate(name: string, context: PlanContext): void {
  const limit = context.scenario.limits.find((candidate) => candidate.name === name);
  if (limit === undefined) throw new Error(`no limit ${name} in the scenario`);
  if (context.install.gates.some((gate) => gate.arguments[0] === name)) return;
  knob(context, `${name}.safety`, limit.safety, `Share of the limit "${name}" that the plan may use.`);
  context.install.gates.push(gateOf(limit));
  const times = timesGranted(limit, context.scenario.auth);
  if (times > 1) context.install.gates.push({ call: 'perToken', arguments: [name, times] });
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
