#!/usr/bin/env node
import process from 'node:process';
import { runCli } from './run-cli.ts';
import { processTerminal } from './terminal.ts';

// Not awaited: in the bundle this is a script, and scripts cannot wait.
void runCli(process.argv.slice(2), processTerminal()).then((code) => {
  process.exitCode = code;
});
