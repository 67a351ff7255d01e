/** A worker thread that reads files for one output: the pool loads this module and calls what it exports with one path after another. */
const { workerData } = require('node:worker_threads');
const { loadProgram } = require('./load-program.js');

const reader = loadProgram().startReader(workerData[1]);

module.exports = async (path) => (await reader)(path);
