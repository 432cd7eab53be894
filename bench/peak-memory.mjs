/** Preloaded into a command: writes the most memory that it had, in MB, as the last line of its error output. */
process.on('exit', () => process.stderr.write(`\n${(process.resourceUsage().maxRSS / 1024).toFixed(0)}\n`));
