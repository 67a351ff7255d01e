/** A worker thread of `docparse serve`: the pool loads this module and calls what it exports with one job after another. */
const { workerData } = require('node:worker_threads');
const { loadProgram } = require('./load-program.js');

const worker = loadProgram().startServeWorker(workerData[1]);

module.exports = async (job) => (await worker)(job);
