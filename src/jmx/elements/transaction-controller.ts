import { defineElement } from '../define-element.ts';
import { bool, checked } from '../fields.ts';

/** Transaction Controller: one result for its children together. */
export const transactionController = defineElement({
  tag: 'TransactionController',
  guiClass: 'TransactionControllerGui',
  testName: 'Transaction Controller',
  props: {
    generateParentSample: checked('TransactionController.parent'),
    includeTimers: bool('TransactionController.includeTimers', false),
  },
});
