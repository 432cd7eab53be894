import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { groovyCommand } from '../../scripts/groovy-command.ts';
import { catalogueHome, engineHome, host } from './engine.ts';

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
type Process = { readonly ask: (request: Answer) => Promise<Answer> };

const rememberedLines = 20;

/** An idle oracle must not keep the test process alive; a working one must. */
function setKeepAlive(child: ChildProcessWithoutNullStreams, keep: boolean): void {
  const handles = [child, child.stdin, child.stdout, child.stderr] as unknown as Pick<Socket, 'ref' | 'unref'>[];
  for (const handle of handles) keep ? handle.ref() : handle.unref();
}

async function start(home: string): Promise<Process> {
  const [program, ...args] = await groovyCommand(host, home, 'oracle.groovy', [
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

/** The real JMeter of one home. All questions about plans take the text of a `.jmx`. */
export type Oracle = {
  /** Loads and saves twice with SaveService. Throws when the plan does not load. */
  readonly roundtrip: (xml: string) => Promise<RoundTrip>;
  /** What SaveService writes after it has loaded the plan. Throws when the plan does not load. */
  readonly saved: (xml: string) => Promise<string>;
  /** Shows every element in its real panel, headless, as opening and saving in the GUI does. Throws when the plan does not load. */
  readonly panels: (xml: string) => Promise<PanelPass>;
  /** Undefined when JMeter loads the plan. */
  readonly load: (xml: string) => Promise<LoadFailure | undefined>;
  /** Compiles a script with the engine's Groovy; the compiler's message, or undefined when there is none. */
  readonly compile: (script: string) => Promise<string | undefined>;
  /** Runs a script with the engine's Groovy and JMeter's classes; its value has to be JSON. Throws what the script throws. */
  readonly evaluate: (script: string, binding?: Readonly<Record<string, unknown>>) => Promise<unknown>;
};

/** Kept in one JVM per test process, started with the first question. */
function oracleOf(home: () => Promise<string>): Oracle {
  let running: Promise<Process> | undefined;

  async function ask<T>(request: Answer): Promise<T> {
    running ??= home().then(start);
    return (await (await running).ask(request)) as T;
  }

  async function askAboutPlan<T extends object>(command: string, xml: string): Promise<T> {
    const answer = await ask<T | LoadFailure>({ command, xml });
    if ('error' in answer) throw new Error(`JMeter does not load the plan: ${JSON.stringify(answer)}`);
    return answer;
  }

  return {
    roundtrip: (xml) => askAboutPlan('roundtrip', xml),
    saved: async (xml) => (await askAboutPlan<{ readonly saved: string }>('save', xml)).saved,
    panels: (xml) => askAboutPlan('panels', xml),
    load: async (xml) => {
      const answer = await ask<LoadFailure | Record<string, never>>({ command: 'load', xml });
      return 'error' in answer ? (answer as LoadFailure) : undefined;
    },
    compile: async (script) => (await ask<{ error?: string }>({ command: 'compile', script })).error,
    evaluate: async (script, binding = {}) => {
      const answer = await ask<{ value?: unknown; error?: string }>({ command: 'evaluate', script, binding });
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
  };
}

/** The pinned engine, which `run` provisions. */
export const oracle = oracleOf(engineHome);

/** JMeter with every plugin of the catalogue: what loads there loads on a complete installation. */
export const wideOracle = oracleOf(catalogueHome);
