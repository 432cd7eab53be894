import type { Step } from '../spec/scenario.ts';

/** What one iteration of a flow asks for on average, without retries. */
export type Demand = {
  /** Seconds a thread is busy, at the assumed median and 95th percentile; think time included. */
  readonly p50Seconds: number;
  readonly p95Seconds: number;
  /** Requests, frames with limits and handshakes sent. */
  readonly requests: number;
  /** Draws on each limit. */
  readonly draws: ReadonlyMap<string, number>;
};

const NOTHING: Demand = { p50Seconds: 0, p95Seconds: 0, requests: 0, draws: new Map() };

/** How likely a thread's socket is open: 0, 1, or between them where a choice decides. */
export type SocketOpen = number;

/** An open does nothing while the socket is open: it draws once for each time that it was closed before. */
export function demandOf(flow: readonly Step[], before: SocketOpen = 0): Demand {
  let [demand, socket] = [NOTHING, before];
  for (const step of flow) {
    demand = add(demand, stepDemand(step, socket));
    socket = socketAfter([step], socket);
  }
  return demand;
}

/** Whether the socket is open after some steps. */
export const socketAfter = (flow: readonly Step[], before: SocketOpen): SocketOpen =>
  flow.reduce((socket, step) => {
    switch (step.type) {
      case 'websocket-open':
        return 1;
      case 'websocket-close':
        return 0;
      case 'group':
        return socketAfter(step.flow, socket);
      case 'repeat':
        return turnsApart(step, socket).at(-1)?.after ?? socket;
      case 'choose': {
        const total = step.options.reduce((sum, { weight }) => sum + weight, 0);
        return step.options.reduce(
          (sum, { weight, flow: inner }) => sum + (weight / total) * socketAfter(inner, socket),
          0,
        );
      }
      default:
        return socket;
    }
  }, before);

/** Turns that find the socket in another state than the turn before them are few, unless choices blur them. */
const MOST_APART = 32;

/** Turns of a repetition by what they find of the socket; each as often as it follows. */
export function turnsApart(
  step: Extract<Step, { type: 'repeat' }>,
  socket: SocketOpen,
): readonly { readonly before: SocketOpen; readonly after: SocketOpen; readonly turns: number }[] {
  const turns = turnsOf(step);
  const apart: { before: SocketOpen; after: SocketOpen; turns: number }[] = [];
  for (let [done, before] = [0, socket]; done < turns; ) {
    const after = socketAfter(step.flow, before);
    const isLast = after === before || apart.length === MOST_APART;
    apart.push({ before, after, turns: isLast ? turns - done : 1 });
    done += isLast ? turns - done : 1;
    before = after;
  }
  return apart;
}

/** Turns of a repetition: so many times, or one at the end of each interval. */
export const turnsOf = (step: Extract<Step, { type: 'repeat' }>): number =>
  step.times ?? Math.max(1, Math.floor((step.forSeconds ?? 0) / (step.everySeconds ?? 1) + 1e-9));

function stepDemand(step: Step, socket: SocketOpen): Demand {
  switch (step.type) {
    case 'websocket-open':
      return scale(request(step.assumed.p50Seconds, step.assumed.p95Seconds, 1, step.limits), 1 - socket);
    case 'http':
    case 'websocket-exchange':
      return request(step.assumed.p50Seconds, step.assumed.p95Seconds, 1, step.limits);
    case 'websocket-write':
      return request(0, 0, 1, step.limits);
    case 'websocket-read':
    case 'websocket-ping':
    case 'script':
      return request(step.assumed.p50Seconds, step.assumed.p95Seconds, 0, []);
    case 'websocket-close':
      return NOTHING;
    case 'poll': {
      const polls = Math.max(1, Math.ceil(Math.min(step.assumedDoneSeconds, step.deadlineSeconds) / step.everySeconds));
      return request(
        step.assumedDoneSeconds + step.assumed.p50Seconds,
        step.deadlineSeconds + step.assumed.p95Seconds,
        polls,
        step.limits,
      );
    }
    case 'pause':
      return request(step.seconds + step.spreadSeconds / 2, step.seconds + step.spreadSeconds, 0, []);
    case 'repeat': {
      const turns = turnsOf(step);
      const inner = turnsApart(step, socket)
        .map(({ before, turns: times }) => scale(demandOf(step.flow, before), times))
        .reduce(add, NOTHING);
      const paced = step.forSeconds ?? turns * (step.everySeconds ?? 0);
      return { ...inner, p50Seconds: Math.max(inner.p50Seconds, paced), p95Seconds: Math.max(inner.p95Seconds, paced) };
    }
    case 'choose': {
      const total = step.options.reduce((sum, option) => sum + option.weight, 0);
      return step.options
        .map((option) => scale(demandOf(option.flow, socket), option.weight / total))
        .reduce(add, NOTHING);
    }
    case 'group':
      return demandOf(step.flow, socket);
  }
}

const request = (p50Seconds: number, p95Seconds: number, requests: number, limits: readonly string[]): Demand => ({
  p50Seconds,
  p95Seconds,
  requests,
  draws: new Map(limits.map((limit) => [limit, requests])),
});

const add = (a: Demand, b: Demand): Demand => ({
  p50Seconds: a.p50Seconds + b.p50Seconds,
  p95Seconds: a.p95Seconds + b.p95Seconds,
  requests: a.requests + b.requests,
  draws: sumDraws(a.draws, b.draws),
});

const scale = (demand: Demand, factor: number): Demand => ({
  p50Seconds: demand.p50Seconds * factor,
  p95Seconds: demand.p95Seconds * factor,
  requests: demand.requests * factor,
  draws: new Map([...demand.draws].map(([limit, draws]) => [limit, draws * factor])),
});

function sumDraws(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sum = new Map(a);
  for (const [limit, draws] of b) sum.set(limit, (sum.get(limit) ?? 0) + draws);
  return sum;
}
