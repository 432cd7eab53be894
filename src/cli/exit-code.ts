/** What the shell gets. 1: something is wrong *inside* a file, or an objective was missed. 2: the command could not do its work. */
export const exitCodes = {
  ok: 0,
  findings: 1,
  usage: 2,
  inconclusive: 3,
  internal: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
