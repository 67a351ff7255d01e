/**
 * The last line of a run: how many tests and checks passed and failed. Exit 1 unless all passed.
 *
 *   node .ci/summary.mjs REPORT STATUS PASSED FAILED     vitest's JSON report and exit code, and the counts of the other checks
 */
import { readFileSync } from 'node:fs';

const [report = '', status, passed, failed] = process.argv.slice(2);
const tests = readReport();
const all = { passed: tests.passed + Number(passed), failed: tests.failed + Number(failed) };
// a test run that ends badly without a failed test has failed all the same
if (status !== '0' && tests.failed === 0) all.failed++;

console.log(
  `\ndocparse: ${all.passed} passed, ${all.failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`,
);
process.exitCode = all.failed > 0 ? 1 : 0;

function readReport() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const broken = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
    );
    return {
      passed: numPassedTests,
      failed: numFailedTests + broken.length,
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
