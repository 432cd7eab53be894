import type { Load, Scenario, Step, Workload } from '../spec/scenario.ts';
import { scaleLimit } from './limiters/create-limiter.ts';

function scaleLoad(load: Load, timeScale: number): Load {
  const scaled = (seconds: number): number => seconds * timeScale;
  const startSeconds = scaled(load.startSeconds);
  switch (load.type) {
    case 'arrivals': {
      const profile = load.profile.map((span) => ({ ...span, seconds: scaled(span.seconds) }));
      return { ...load, startSeconds, profile, count: load.count === null ? null : Math.round(load.count * timeScale) };
    }
    case 'users':
      return {
        ...load,
        startSeconds,
        stages: load.stages.map((stage) => ({ ...stage, seconds: scaled(stage.seconds) })),
        seconds: load.seconds === null ? null : scaled(load.seconds),
        rampUpSeconds: scaled(load.rampUpSeconds),
        pauseSeconds: scaled(load.pauseSeconds),
        pacingSeconds: scaled(load.pacingSeconds),
      };
    case 'items':
      return {
        ...load,
        startSeconds,
        items: Math.round(load.items * timeScale),
        withinSeconds: scaled(load.withinSeconds),
      };
  }
}

function scaleStep(step: Step, timeScale: number): Step {
  const flowOf = (flow: readonly Step[]): readonly Step[] => flow.map((inner) => scaleStep(inner, timeScale));
  switch (step.type) {
    case 'pause':
      return { ...step, seconds: step.seconds * timeScale, spreadSeconds: step.spreadSeconds * timeScale };
    case 'poll':
      return {
        ...step,
        everySeconds: step.everySeconds * timeScale,
        deadlineSeconds: step.deadlineSeconds * timeScale,
        assumedDoneSeconds: step.assumedDoneSeconds * timeScale,
      };
    case 'repeat':
      return {
        ...step,
        forSeconds: step.forSeconds === null ? null : step.forSeconds * timeScale,
        everySeconds: step.everySeconds === null ? null : step.everySeconds * timeScale,
        flow: flowOf(step.flow),
      };
    case 'choose':
      return { ...step, options: step.options.map((option) => ({ ...option, flow: flowOf(option.flow) })) };
    case 'group':
      return { ...step, flow: flowOf(step.flow) };
    case 'http':
    case 'websocket-open':
    case 'websocket-write':
    case 'websocket-read':
    case 'websocket-exchange':
    case 'websocket-ping':
    case 'websocket-close':
    case 'script':
      return step;
  }
}

const scaleWorkload = (workload: Workload, timeScale: number): Workload => ({
  ...workload,
  load: scaleLoad(workload.load, timeScale),
  flow: workload.flow.map((step) => scaleStep(step, timeScale)),
});

/**
 * The scenario as a plan plays it at a time scale: phases, holds, deadlines, pauses, windows and the amount of finite
 * work shrink; rates, users and response times stay.
 */
export function scaleScenario(scenario: Scenario, timeScale: number): Scenario {
  if (timeScale === 1) return scenario;
  return {
    ...scenario,
    limits: scenario.limits.map((limit) => scaleLimit(limit, timeScale)),
    phases: scenario.phases.map(({ name, startSeconds, endSeconds }) => ({
      name,
      startSeconds: startSeconds * timeScale,
      endSeconds: endSeconds * timeScale,
    })),
    workloads: scenario.workloads.map((workload) => scaleWorkload(workload, timeScale)),
  };
}
