import { defineElement } from '../define-element.ts';
import { shaped, type Text } from '../fields.ts';
import { loopCount } from './main-controller.ts';

/** Loop Controller; -1 loops until something else ends it. */
export const loopController = defineElement({
  tag: 'LoopController',
  guiClass: 'LoopControlPanel',
  testName: 'Loop Controller',
  props: {
    loops: shaped<Text>('LoopController.loops', 'stringProp', (loops = 1) => loopCount(loops)),
  },
});
