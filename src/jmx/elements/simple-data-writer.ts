import { defineElement } from '../define-element.ts';
import { bool, checked, shaped, text } from '../fields.ts';
import { type SaveConfig, saveConfig } from './save-config.ts';

/** Simple Data Writer: appends a row per sample to a file. */
export const simpleDataWriter = defineElement({
  tag: 'ResultCollector',
  guiClass: 'SimpleDataWriter',
  testName: 'Simple Data Writer',
  commentsAfter: 'saveConfig',
  props: {
    onlyErrors: bool('ResultCollector.error_logging', false),
    save: shaped<SaveConfig>('saveConfig', 'objProp', (options) => saveConfig(options)),
    onlySuccesses: checked('ResultCollector.success_only_logging'),
    filename: text('filename'),
  },
});
