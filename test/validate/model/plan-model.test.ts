import { expect } from 'chai';
import { read } from '../../../src/jmx/read.ts';
import { buildPlanModel } from '../../../src/validate/model/build-plan-model.ts';
import type { PlanModel, SamplerModel } from '../../../src/validate/model/plan-model.ts';
import { planAround } from '../rules/fixture.ts';

const element = (tag: string, name: string, props = '', inside = '', attributes = ''): string =>
  `<${tag} guiclass="G" testclass="${tag}" testname="${name}"${attributes}>${props}</${tag}><hashTree>${inside}</hashTree>`;
const text = (name: string, value: string): string => `<stringProp name="${name}">${value}</stringProp>`;
const pause = (name: string, ms: string): string => element('ConstantTimer', name, text('ConstantTimer.delay', ms));
const debug = (name: string, inside = ''): string => element('DebugSampler', name, '', inside);
const endsAfterLoops = '<boolProp name="LoopController.continue_forever">false</boolProp>';
const group = (inside: string, props = '', forever = endsAfterLoops): string =>
  element(
    'ThreadGroup',
    'users',
    `${text('ThreadGroup.num_threads', '7')}<elementProp name="ThreadGroup.main_controller" elementType="LoopController">${text('LoopController.loops', '3')}${forever}</elementProp>${props}`,
    inside,
  );
function model(fragment: string): PlanModel {
  const { value, diagnostics } = read(planAround(fragment));
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return buildPlanModel(value.roots, value.positionOf);
}
const names = (elements: SamplerModel['timers']): readonly string[] => elements.map(({ node }) => node.testname);

describe('the model of a plan', () => {
  it('has what applies to a sampler, in the order of the engine', () => {
    const [sampler] = model(
      pause('plan', '1') +
        group(
          pause('group', '${__P(x,20)}') +
            element(
              'GenericController',
              'c',
              '',
              pause('beside', '300') +
                element('JSR223PreProcessor', 'outer pre') +
                debug('s', pause('own', '4000') + element('JSR223PreProcessor', 'own pre')),
            ) +
            debug('other', pause('not mine', '9')),
        ),
    ).samplers;
    if (!sampler) throw new Error('no sampler');
    expect(names(sampler.timers)).to.deep.equal(['own', 'beside', 'group', 'plan']);
    expect(names(sampler.preProcessors)).to.deep.equal(['outer pre', 'own pre']);
    expect(sampler.pauseMillis).to.equal(4321);
    expect(sampler.threadGroup.threads).to.equal(7);
    expect(sampler.threadGroup.loops).to.equal(3);
  });

  it('starts the loops of a group again unless continue_forever is false', () => {
    const loopsWith = (forever: string): number | undefined =>
      model(group('', '', forever && `<stringProp name="LoopController.continue_forever">${forever}</stringProp>`))
        .threadGroups[0]?.loops;
    const given = ['', 'true', '${__P(x,true)}', '${__P(x,false)}', 'false', '${x}'];
    expect(given.map(loopsWith)).to.deep.equal([Infinity, Infinity, Infinity, 3, 3, undefined]);
  });

  it('multiplies the runs of controllers around a sampler', () => {
    const loop = (loops: string, inside: string): string =>
      element('LoopController', 'l', text('LoopController.loops', loops), inside);
    const { samplers } = model(
      group(
        loop(
          '4',
          loop('5', debug('a')) +
            element('OnceOnlyController', 'o', '', debug('b')) +
            element('IfController', 'i', '', debug('c')),
        ),
      ),
    );
    expect(samplers.map(({ runsPerIteration }) => runsPerIteration)).to.deep.equal([20, 4 / 3, undefined]);
  });

  it('counts an inner loop that does not start again for its one round in the whole run', () => {
    const loop = element('LoopController', 'l', text('LoopController.loops', '6') + endsAfterLoops, debug('a'));
    expect(model(group(loop)).samplers[0]?.runsPerIteration).to.equal(2);
  });

  it('leaves out what is switched off and what only a module brings in', () => {
    const fragment = element('TestFragmentController', 'f', '', debug('in fragment'), ' enabled="false"');
    const path = ['Test Plan', 'plan', 'f'].map((name) => text(name, name)).join('');
    const module = element(
      'ModuleController',
      'm',
      `<collectionProp name="ModuleController.node_path">${path}</collectionProp>`,
      debug('own'),
    );
    const off = element('DebugSampler', 'off', '', '', ' enabled="false"');
    expect(names(model(fragment + group(off + debug('on'))).samplers.map(({ element: at }) => at))).to.deep.equal([
      'on',
    ]);
    expect(names(model(fragment + group(module)).samplers.map(({ element: at }) => at))).to.deep.equal(['in fragment']);
  });
});
