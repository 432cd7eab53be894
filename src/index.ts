/**
 * The library behind the command line. Every stage returns a value and findings (`Outcome`); user mistakes are findings,
 * only bugs throw. `describe` and `renderText` turn findings into words.
 */
export type { ArtifactFile } from './artifact/artifact-file.ts';
export { type Artifact, buildArtifact } from './artifact/build-artifact.ts';
export { type ArtifactDifference, compareArtifact } from './artifact/compare-artifact.ts';
export { writeArtifact } from './artifact/write-artifact.ts';
export type { Band } from './capacity/forecast/band.ts';
export { type Forecast, forecast } from './capacity/forecast/forecast.ts';
export type { Code } from './diagnostics/catalogue.ts';
export { type Described, describe, type FindSource, type SourceFile } from './diagnostics/describe.ts';
export type { Diagnostic, Outcome, Severity } from './diagnostics/diagnostic.ts';
export { renderText } from './diagnostics/render/text.ts';
export type { Host } from './engine/host.ts';
export { type InstalledEngine, type InstallProgress, installEngine } from './engine/install-engine.ts';
export { type LocatedEngine, locateEngine } from './engine/locate-engine.ts';
export { explain } from './explain/explain.ts';
export type { Conflict, Explanation, LimitExplanation, WorkloadExplanation } from './explain/explanation.ts';
export { renderHtml } from './explain/render-html.ts';
export { renderSvg } from './explain/render-svg.ts';
export { renderExplanation, renderExplanations } from './explain/render-text.ts';
export { serialize } from './jmx/serialize.ts';
export type { JmxNode, JmxProp } from './jmx/tree.ts';
export type { MockEvent, MockSummary } from './mock/mock-event.ts';
export { type Mock, type MockOptions, startMock } from './mock/start-mock.ts';
export { type CompiledPlan, compilePlan as compile } from './plan/compile-plan.ts';
export type { Knob, PlanFile } from './plan/plan-context.ts';
export { type JtlEnd, readJtlFile } from './results/jtl-reader.ts';
export type { JtlRow } from './results/jtl-row.ts';
export { type RunSummary, type Summariser, summariser, type WorkloadSummary } from './results/summarise.ts';
export { type OpenedSpec, type OpenOutcome, openSpec, readSpec, type SpecChoice } from './run/open-spec.ts';
export type { RunProgress, RunResult } from './run/run-result.ts';
export { type RunOptions, runScenario } from './run/run-scenario.ts';
export { type RunSource, sourceOfFolder, sourceOfSpec } from './run/run-source.ts';
export type { CapacitySpec } from './spec/generated/capacity-spec.ts';
export { type LoadedSpec, loadSpec as parseSpec, type SpecInput } from './spec/load-spec.ts';
export type { Scenario } from './spec/scenario.ts';
export { validateJmx } from './validate/validate-jmx.ts';
