import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { join } from '../pointer.ts';
import { stepPayload } from '../steps.ts';
import type { SpecRule } from './check-rules.ts';

type NameCode = 'SPEC056' | 'SPEC064' | 'SPEC066' | 'SPEC067' | 'SPEC068' | 'SPEC069';

/** Names of limits, payloads, data sets, phases, workloads and parameters lead somewhere. */
export const named: SpecRule = ({ spec, steps }) => {
  const check = (
    code: NameCode,
    name: string,
    known: object | undefined,
    pointer: string,
    at?: 'key',
  ): readonly Diagnostic[] =>
    Object.hasOwn(known ?? {}, name)
      ? []
      : [finding(code, pointer, { name, known: Object.keys(known ?? {}) }, at ? { at } : {})];
  const limits = (names: readonly string[] | undefined, pointer: string) =>
    (names ?? []).flatMap((name, index) => check('SPEC064', name, spec.limits, join(pointer, index)));

  return [
    ...(spec.auth?.type === 'oauth2-client-credentials' ? limits(spec.auth.limits, '/auth/limits') : []),
    ...Object.keys(spec.mock?.limits ?? {}).flatMap((name) =>
      check('SPEC064', name, spec.limits, join('/mock/limits', name), 'key'),
    ),
    ...steps.flatMap(({ step, pointer }) => {
      const payload = stepPayload(step, pointer);
      return [
        ...('limits' in step ? limits(step.limits, join(pointer, 'limits')) : []),
        ...(payload ? check('SPEC056', payload.name, spec.payloads, payload.pointer) : []),
      ];
    }),
    ...Object.entries(spec.workloads).flatMap(([name, { load }]) => {
      const at = join('/workloads', name, 'load');
      return [
        ...(load.during ?? []).flatMap((phase, index) =>
          check('SPEC067', phase, spec.phases, join(at, 'during', index)),
        ),
        ...(load.type === 'items' ? check('SPEC066', load.data, spec.data, join(at, 'data')) : []),
      ];
    }),
    ...(spec.probe && 'workload' in spec.probe
      ? check('SPEC068', spec.probe.workload, spec.workloads, '/probe/workload')
      : []),
    ...(spec.probe?.type === 'gap' ? check('SPEC069', spec.probe.parameter, spec.parameters, '/probe/parameter') : []),
  ];
};
