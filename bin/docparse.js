#!/usr/bin/env node
const { expectShortRun, loadProgram } = require('./load-program.js');

// Many documents, and patterns of names.
const WILD = ['*', '?', '[', '{'];
const isLong = process.argv.some((word) => word.startsWith('--out-d') || WILD.some((sign) => word.includes(sign)));
if (!isLong) expectShortRun();

loadProgram()
  .run(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
  });
