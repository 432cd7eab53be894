import { element } from '../l/example-xml.ts';

/** A CSV Data Set that reads a file. */
export const csv = (filename: string): string =>
  element(['CSVDataSet', 'TestBeanGUI'], 'agents', {
    delimiter: ',',
    fileEncoding: 'UTF-8',
    filename,
    ignoreFirstLine: false,
    quotedData: false,
    recycle: true,
    shareMode: 'shareMode.all',
    stopThread: false,
    variableNames: 'agentId',
  });
