import { defineElement } from '../define-element.ts';
import { bool } from '../fields.ts';

/** Debug Sampler: a sample whose response lists variables or properties. */
export const debugSampler = defineElement({
  tag: 'DebugSampler',
  guiClass: 'TestBeanGUI',
  testName: 'Debug Sampler',
  props: {
    displayJMeterProperties: bool('displayJMeterProperties', false),
    displayJMeterVariables: bool('displayJMeterVariables', true),
    displaySystemProperties: bool('displaySystemProperties', false),
  },
});
