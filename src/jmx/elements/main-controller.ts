import { boolProp, type Field, shaped, stringProp, type Text } from '../fields.ts';
import type { ElementProp, JmxProp } from '../tree.ts';

/** A property that holds a whole controller, with `properties` of its own. */
const loopController = (loops: JmxProp): ElementProp => ({
  kind: 'elementProp',
  name: 'ThreadGroup.main_controller',
  elementType: 'LoopController',
  guiclass: 'LoopControlPanel',
  testclass: 'LoopController',
  testname: 'Loop Controller',
  // Without continue_forever=false a thread group loops for ever whatever `loops` says.
  props: [loops, boolProp('LoopController.continue_forever', false)],
});

/** The loop count of a thread group; -1 loops until the group's duration ends. */
export const loops: Field<Text, false> = shaped('ThreadGroup.main_controller', 'elementProp', (value = 1) =>
  loopController(loopCount(value)),
);

/** The endless main controller of the plugins' thread groups that end by their schedule. */
export const endlessLoop: ElementProp = loopController({ kind: 'intProp', name: 'LoopController.loops', value: -1 });

/** The panel keeps the count as text and stores its Infinite check box as the number -1. */
export const loopCount = (value: Text): JmxProp =>
  String(value) === '-1'
    ? { kind: 'intProp', name: 'LoopController.loops', value: -1 }
    : stringProp('LoopController.loops', value);

/** The main controller of a group whose plugin or engine brings its own. */
export const ownController = (elementType: string): ElementProp => ({
  kind: 'elementProp',
  name: 'ThreadGroup.main_controller',
  elementType,
  props: [],
});
