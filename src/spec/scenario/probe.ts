import type { SloCriterion } from '../slo.ts';

export type Probe =
  | {
      readonly type: 'rate';
      readonly workload: string;
      readonly fromPerSecond: number;
      readonly toPerSecond: number;
      readonly stepPerSecond: number;
      readonly holdSeconds: number;
      readonly stop: SloCriterion;
    }
  | {
      readonly type: 'users' | 'sockets';
      readonly workload: string;
      readonly from: number;
      readonly to: number;
      readonly step: number;
      readonly holdSeconds: number;
      readonly stop: SloCriterion;
    }
  | {
      readonly type: 'gap';
      readonly parameter: string;
      readonly values: readonly string[];
      readonly holdSeconds: number;
      readonly stop: SloCriterion;
    };
