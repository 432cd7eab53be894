import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { groovyCommand } from '../../scripts/groovy-command.ts';
import { engineHome, host } from './engine.ts';

/** Why JMeter does not load a plan; path and line are its own (`/jmeterTestPlan/hashTree/...`). */
export type LoadFailure = { readonly error: string; readonly path: string | null; readonly line: number | null };

export type RoundTrip = {
  /** The plan after load and save by SaveService. */
  readonly first: string;
  /** The same once more. */
  readonly second: string;
};

export type PanelChange = {
  /** Such as `/TestPlan[0]/ThreadGroup[2]`. */
  readonly path: string;
  readonly name: string;
  readonly type: string;
  /** Values are JSON texts of kind and content; null means absent. */
  readonly changes: readonly {
    readonly property: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
};

export type PanelPass = {
  /** Elements whose panel, shown without a touch, writes other properties than the plan has. */
  readonly changes: readonly PanelChange[];
  readonly failures: readonly {
    readonly path: string;
    readonly name: string;
    readonly type: string;
    readonly error: string;
  }[];
  /** The plan as the GUI would save it right after opening it. */
  readonly xml: string;
};

type Answer = Record<string, unknown>;
type Pending = { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void };
type Oracle = { readonly ask: (request: Answer) => Promise<Answer> };

const rememberedLines = 20;

/** An idle oracle must not keep the test process alive; a working one must. */
function setKeepAlive(child: ChildProcessWithoutNullStreams, keep: boolean): void {
  const handles = [child, child.stdin, child.stdout, child.stderr] as unknown as Pick<Socket, 'ref' | 'unref'>[];
  for (const handle of handles) keep ? handle.ref() : handle.unref();
}

async function start(): Promise<Oracle> {
  const [program, ...args] = await groovyCommand(host, await engineHome(), 'oracle.groovy', [
    '-Xmx1g',
    '-Djava.awt.headless=true',
    '-Dorg.apache.logging.log4j.level=OFF',
  ]);
  // Once this process has gone, end of input makes the JVM end too.
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const pending = new Map<unknown, Pending>();
  const complaints: string[] = [];
  let nextId = 0;
  createInterface({ input: child.stderr }).on('line', (line) => {
    complaints.push(line);
    complaints.splice(0, complaints.length - rememberedLines);
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { id, ...answer } = JSON.parse(line) as Answer;
    pending.get(id)?.resolve(answer);
    pending.delete(id);
    setKeepAlive(child, pending.size > 0);
  });
  child.on('close', (code) => {
    const error = new Error(`the oracle ended (${code}): ${complaints.join('\n')}`);
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  });
  const ask = (request: Answer): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const id = nextId++;
      pending.set(id, { resolve, reject });
      setKeepAlive(child, true);
      child.stdin.write(`${JSON.stringify({ id, ...request })}\n`);
    });
  return { ask };
}

let running: Promise<Oracle> | undefined;

async function ask<T>(request: Answer): Promise<T> {
  running ??= start();
  return (await (await running).ask(request)) as T;
}

async function askAboutPlan<T extends object>(command: string, xml: string): Promise<T> {
  const answer = await ask<T | LoadFailure>({ command, xml });
  if ('error' in answer) throw new Error(`JMeter does not load the plan: ${JSON.stringify(answer)}`);
  return answer;
}

/**
 * The real JMeter, kept in one JVM per test process and started with the first question.
 * All questions about plans take the text of a `.jmx`.
 */
export const oracle = {
  /** Loads and saves twice with SaveService. Throws when the plan does not load. */
  roundtrip: (xml: string): Promise<RoundTrip> => askAboutPlan('roundtrip', xml),
  /** Shows every element in its real panel, headless, as opening and saving in the GUI does. Throws when the plan does not load. */
  panels: (xml: string): Promise<PanelPass> => askAboutPlan('panels', xml),
  /** Undefined when JMeter loads the plan. */
  load: async (xml: string): Promise<LoadFailure | undefined> => {
    const answer = await ask<LoadFailure | Record<string, never>>({ command: 'load', xml });
    return 'error' in answer ? (answer as LoadFailure) : undefined;
  },
  /** Compiles a script with the engine's Groovy; the compiler's message, or undefined when there is none. */
  compile: async (script: string): Promise<string | undefined> =>
    (await ask<{ error?: string }>({ command: 'compile', script })).error,
  /** Runs a script with the engine's Groovy and JMeter's classes; its value has to be JSON. Throws what the script throws. */
  evaluate: async (script: string, binding: Readonly<Record<string, unknown>> = {}): Promise<unknown> => {
    const answer = await ask<{ value?: unknown; error?: string }>({ command: 'evaluate', script, binding });
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  },
} as const;
