import { csvDataSet } from '../jmx/elements/index.ts';
import type { JmxNode } from '../jmx/tree.ts';
import type { DataSet } from '../spec/scenario.ts';
import type { WorkloadContext } from './plan-context.ts';
import { copied } from './request-body.ts';

/** The CSV files a workload reads: one row per iteration, shared by its threads. */
export const dataElements = (context: WorkloadContext): readonly JmxNode[] =>
  context.scenario.data
    .filter((set) => context.workload.data.includes(set.name))
    .map((set) => dataElement(set, context));

const dataElement = (set: DataSet, context: WorkloadContext): JmxNode =>
  csvDataSet({
    name: set.name,
    comments:
      set.use === 'once'
        ? `${set.rows} rows, each exactly once; threads end when they are used up.`
        : `${set.rows} rows, again from the first when they are used up.`,
    filename: copied(set.file, context),
    variableNames: set.columns.map((column) => `${set.name}.${column}`).join(','),
    delimiter: set.delimiter === '\t' ? '\\t' : set.delimiter,
    ignoreFirstLine: true,
    quotedData: true,
    recycle: set.use === 'cycle',
    stopThread: set.use === 'once',
    // Retries keep their row: a row is read once per iteration. Groups of their own do not share rows.
    shareMode: set.use === 'once' ? 'all' : 'group',
  });
