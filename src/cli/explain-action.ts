import { printableLines } from '../diagnostics/render/printable.ts';
import type { Explanation } from '../explain/explanation.ts';
import type { Scenario } from '../spec/scenario.ts';
import type { Context } from './command.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { ALL_VARIANTS, readVariants } from './read-variants.ts';
import { report } from './report.ts';
import type { SpecFlags, TimeScaleFlag } from './spec-flags.ts';
import { writeResult } from './write-result.ts';

type Format = 'text' | 'json' | 'svg' | 'html';

type ExplainArguments = SpecFlags &
  TimeScaleFlag & {
    readonly spec: string;
    readonly format: Format;
    readonly output: string | undefined;
    readonly forecast: boolean;
    readonly seeds: number;
  };

/** `explain`: 1 when what is asked cannot be done within the limits it means to respect. */
export async function explainSpec(args: ExplainArguments, context: Context): Promise<ExitCode> {
  // Loaded while the spec is read.
  const [explainOne, render, { value, diagnostics, find }] = await Promise.all([
    loadExplain(args),
    renderers[args.format](),
    readVariants(args.spec, args, context),
  ]);
  const readCode = report(diagnostics, context, find);
  if (!value) return readCode;
  const explanations = value.map(explainOne);
  const text = await render(explanations, args.variant === ALL_VARIANTS);
  const writeCode = await writeResult(text, args.output, context, [args.spec]);
  if (writeCode !== exitCodes.ok) return writeCode;
  const isImpossible = explanations.some(({ intent, isFeasible }) => intent === 'respect' && !isFeasible);
  return isImpossible ? exitCodes.findings : readCode;
}

async function loadExplain({
  timeScale,
  seeds,
  forecast: isAsked,
}: ExplainArguments): Promise<(scenario: Scenario) => Explanation> {
  const [{ explain }, { forecast }] = await Promise.all([
    import('../explain/explain.ts'),
    isAsked ? import('../capacity/forecast/forecast.ts') : { forecast: () => null },
  ]);
  return (scenario) => explain(scenario, { timeScale, forecast: forecast(scenario, { timeScale, seeds }) });
}

/** A line of a description must not look like a line of the answer. */
const inOneLine = (explanation: Explanation): Explanation => ({
  ...explanation,
  description: explanation.description
    .split(/[\r\n\t]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' '),
});

type Render = (explanations: readonly Explanation[], isList: boolean) => string | Promise<string>;

/** Each loads only what it needs. */
const renderers: Readonly<Record<Format, () => Promise<Render>>> = {
  text: async () => {
    const { renderExplanations } = await import('../explain/render-text.ts');
    return (explanations) => printableLines(renderExplanations(explanations.map(inOneLine)));
  },
  json: async () => (await import('../explain/render-json.ts')).renderJson,
  svg: async () => (await import('../explain/render-svg.ts')).renderSvg,
  html: async () => (await import('../explain/render-html.ts')).renderHtml,
};
