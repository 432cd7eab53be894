import { knob, type PlanContext } from './plan-context.ts';

/** Puts a limit of the scenario into the install script as a gate, once. */
export function registerGate(name: string, context: PlanContext): void {
  const limit = context.scenario.limits.find((candidate) => candidate.name === name);
  if (limit === undefined) throw new Error(`no limit ${name} in the scenario`);
  if (context.install.gates.some((gate) => gate.arguments[0] === name)) return;
  knob(context, `${name}.safety`, limit.safety, `Share of the limit "${name}" that the plan may use.`);
  switch (limit.type) {
    case 'fixed-window':
    case 'sliding-window':
      context.install.gates.push({
        call: 'windowGate',
        arguments: [name, limit.allow, limit.perSeconds, limit.safety, limit.backgroundPerSecond],
      });
      return;
    case 'token-bucket':
      context.install.gates.push({
        call: 'rateGate',
        arguments: [name, limit.ratePerSecond, limit.burst, limit.safety, limit.backgroundPerSecond],
      });
      return;
    case 'concurrency':
      context.install.gates.push({ call: 'concurrencyGate', arguments: [name, limit.max, limit.safety] });
  }
}
