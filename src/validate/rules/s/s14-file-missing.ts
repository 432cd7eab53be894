import { CERTAIN } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { csv } from './example-csv.ts';
import { fileReferences } from './file-references.ts';

/** A file that is read but is not there. */
export const fileMissing = defineRule({
  id: 'S14',
  name: 'file-missing',
  title: 'A file that the plan reads does not exist',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'JMeter opens data files, scripts and uploads only when a thread needs them, looking beside the plan for names that are not absolute. The test starts without complaint and the error stands in jmeter.log. Names differ by letter case on Linux and not on Windows.',
  computes: 'nothing; needs the folder of the plan',
  example: { before: csv('Agents.csv'), after: csv('agents.csv') },
  *check(plan) {
    const {
      variables,
      surroundings: { file },
    } = plan;
    if (!file) return;
    for (const { element, property, path, missing } of fileReferences(plan)) {
      const name = missing === undefined ? undefined : variables.evaluate(path);
      const facts = name === undefined || name === '' ? undefined : file(name);
      if (facts === undefined || facts.found) continue;
      const guess = facts.nearMiss === undefined ? '' : `; did you mean ${JSON.stringify(facts.nearMiss)}?`;
      yield {
        element,
        property,
        message: `${element.label} reads ${JSON.stringify(name)}, which is not there: ${missing}`,
        hint: `put the file beside the plan, or correct its name${guess}`,
      };
    }
  },
});
