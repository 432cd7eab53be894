import { defineElement } from '../define-element.ts';
import { bool, choice, text } from '../fields.ts';

/** CSV Data Set Config: one line per iteration. Empty `variableNames`: the first line names them. */
export const csvDataSet = defineElement({
  tag: 'CSVDataSet',
  guiClass: 'TestBeanGUI',
  testName: 'CSV Data Set Config',
  props: {
    delimiter: text('delimiter', ','),
    fileEncoding: text('fileEncoding', 'UTF-8'),
    filename: text('filename'),
    ignoreFirstLine: bool('ignoreFirstLine', false),
    quotedData: bool('quotedData', false),
    recycle: bool('recycle', true),
    shareMode: choice(
      'shareMode',
      { all: 'shareMode.all', group: 'shareMode.group', thread: 'shareMode.thread' },
      'all',
    ),
    stopThread: bool('stopThread', false),
    variableNames: text('variableNames', ''),
  },
});
