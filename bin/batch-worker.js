/** A worker thread of the batch mode: the pool loads this module and calls what it exports with one file after another. */
const { workerData } = require('node:worker_threads');
const { loadProgram } = require('./load-program.js');

const converter = loadProgram().startConverter(workerData[1]);

module.exports = async (conversion) => (await converter)(conversion);
