import { defineElement } from '../define-element.ts';
import { checked } from '../fields.ts';
import { threadGroupFields } from './thread-group-fields.ts';

/** Thread Group: a fixed number of threads that start over a ramp. */
export const threadGroup = defineElement({
  tag: 'ThreadGroup',
  guiClass: 'ThreadGroupGui',
  testName: 'Thread Group',
  props: {
    /** Creates each thread only when its ramp slot comes. */
    delayedStart: checked('ThreadGroup.delayedStart'),
    ...threadGroupFields,
  },
});
