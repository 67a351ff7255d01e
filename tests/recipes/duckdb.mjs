/** Stands in for DuckDB's command line where only its library is installed: `duckdb -c SQL` prints rows as JSON. */
import { DuckDBInstance } from '@duckdb/node-api';

const sql = process.argv[process.argv.indexOf('-c') + 1];
const connection = await (await DuckDBInstance.create(':memory:')).connect();
console.log(JSON.stringify((await connection.runAndReadAll(sql)).getRowObjectsJson()));
