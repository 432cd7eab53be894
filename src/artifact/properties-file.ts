import type { Knob } from '../plan/plan-context.ts';
import { type ArtifactFile, PROPERTIES_FILE, textFile } from './artifact-file.ts';
import { commentLines, propertyLine } from './java-properties.ts';

/** Variables that the plan's runtime sets for every row; a listener can save them only when JMeter is told their names. */
export const SAMPLE_VARIABLES = [
  'lw_op',
  'lw_attempt',
  'lw_class',
  'lw_retry_after',
  'lw_gate_ms',
  'lw_wait_ms',
  'lw_phase',
  'lw_item',
] as const;

type Section = { readonly title: string; readonly settings: readonly (readonly [name: string, value: string])[] };

// The columns are JMeter's own defaults, said again so that a machine's user.properties cannot change them.
const sections: readonly Section[] = [
  {
    title: 'Columns of the results that a verdict needs.',
    settings: [
      ['jmeter.save.saveservice.output_format', 'csv'],
      ['jmeter.save.saveservice.print_field_names', 'true'],
      ['jmeter.save.saveservice.default_delimiter', ','],
      ['jmeter.save.saveservice.timestamp_format', 'ms'],
      ...[
        'time',
        'label',
        'response_code',
        'response_message',
        'thread_name',
        'data_type',
        'successful',
        'assertion_results_failure_message',
        'bytes',
        'sent_bytes',
        'thread_counts',
        'url',
        'latency',
        'idle_time',
        'connect_time',
      ].map((column) => [`jmeter.save.saveservice.${column}`, 'true'] as const),
      ['sample_variables', SAMPLE_VARIABLES.join(',')],
    ],
  },
  {
    title: 'Frames that a filter swallows would become rows of their own.',
    settings: [['jmeter.save.saveservice.subresults', 'false']],
  },
  {
    title: 'Rows reach the disk at once, so that those of an aborted run are not lost.',
    settings: [['jmeter.save.saveservice.autoflush', 'true']],
  },
  {
    title: 'Connections live on between iterations; the thread groups of jmeter-plugins-casutg would open new ones.',
    settings: [['httpclient.reset_state_on_thread_group_iteration', 'false']],
  },
  {
    title: 'A thread that ends says goodbye to its WebSocket server.',
    settings: [['websocket.thread.stop.policy', 'wsclose']],
  },
  {
    title: 'JMeter ends when the test does; an Open Model Thread Group would keep it for another minute.',
    settings: [['jmeterengine.force.system.exit', 'true']],
  },
  {
    title: 'One summary line every 30 seconds.',
    settings: [
      ['summariser.name', 'summary'],
      ['summariser.interval', '30'],
      ['summariser.out', 'true'],
      ['summariser.log', 'true'],
    ],
  },
];

const blocks = (): readonly string[] =>
  sections.flatMap(({ title, settings }) => [
    ...commentLines(title),
    ...settings.map(([name, value]) => propertyLine(name, value)),
    '',
  ]);

const knobLines = (knobs: readonly Knob[]): readonly string[] =>
  knobs.flatMap((knob) => [...commentLines(knob.description), `#${propertyLine(knob.name, knob.default)}`, '']);

function secretLines(secrets: readonly Knob[]): readonly string[] {
  if (secrets.length === 0) return [];
  return [
    ...commentLines('Secrets do not belong into this file, nor on a command line, which other users can read.'),
    ...commentLines('Put them into a file of mode 0600 and add `-q secret.properties`:'),
    ...secrets.flatMap((knob) => commentLines(`  ${knob.name}=...   ${knob.description}`)),
    '',
  ];
}

/** `loadwright.properties`: what a plan's run needs beside the plan, and every knob with its default, commented out. */
export function propertiesFile(knobs: readonly Knob[]): ArtifactFile {
  const lines = [
    '# Run settings of plan.jmx: jmeter -n -q loadwright.properties -t plan.jmx -l results.jtl',
    '',
    ...blocks(),
    ...commentLines('Knobs of the plan with their defaults. Remove the # to change one, or give it as -Jname=value.'),
    '',
    ...knobLines(knobs.filter(({ secret }) => !secret)),
    ...secretLines(knobs.filter(({ secret }) => secret)),
  ];
  return textFile(PROPERTIES_FILE, `${lines.join('\n').trimEnd()}\n`);
}
