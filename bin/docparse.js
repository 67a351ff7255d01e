#!/usr/bin/env node
const { loadProgram, tuneEngine } = require('./load-program.js');

tuneEngine();

loadProgram()
  .run(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
  });
