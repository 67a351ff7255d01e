/** Required before a program that is measured: writes what the process took to file descriptor 3 when it ends. */
const { writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));
