import { defineElement } from '../define-element.ts';
import { bool, checked, text } from '../fields.ts';

/** Counter: one number per iteration. */
export const counter = defineElement({
  tag: 'CounterConfig',
  guiClass: 'CounterConfigGui',
  testName: 'Counter',
  props: {
    start: text('CounterConfig.start', 1),
    end: text('CounterConfig.end', ''),
    increment: text('CounterConfig.incr', 1),
    variableName: text('CounterConfig.name'),
    format: text('CounterConfig.format', ''),
    perUser: bool('CounterConfig.per_user', false),
    resetOnThreadGroupIteration: checked('CounterConfig.reset_on_tg_iteration'),
  },
});
