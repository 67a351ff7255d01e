#!/usr/bin/env node
import module from 'node:module';

// Newer versions of Node keep compiled code between runs.
module.enableCompileCache?.();

const { run } = await import('../dist/cli.js');
process.exitCode = await run(process.argv.slice(2));
