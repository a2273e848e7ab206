/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * What one run of vitest comes to. A file that did not load, an error that no test caught and a runner that crashed
 * are failures too, though the report has no failed test for them.
 * @param {unknown} report what vitest's JSON reporter wrote; null when it wrote nothing that can be read
 * @param {number} code how the runner ended: 0 when it says that all is well
 * @returns {Count}
 */
export function countReport(report, code) {
  const files = resultsIn(report)
  if (files === null) return { passed: 0, failed: 1, skipped: 0 }
  const all = files.flatMap((file) => file.assertionResults)
  const passed = all.filter((test) => test.status === 'passed').length
  const failedTests = all.filter((test) => test.status === 'failed').length
  const failedFiles = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = failedTests + failedFiles
  return {
    passed,
    failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed,
    skipped: all.length - passed - failedTests,
  }
}

/**
 * A check that either holds or does not: types, lint, format, dead code, build.
 * @param {number} code
 * @returns {Count}
 */
export const countCheck = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 })

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export const sumOf = (counts) => ({
  passed: counts.reduce((sum, count) => sum + count.passed, 0),
  failed: counts.reduce((sum, count) => sum + count.failed, 0),
  skipped: counts.reduce((sum, count) => sum + count.skipped, 0),
})

/** @param {Count} count */
export const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`

/**
 * @param {unknown} report
 * @returns {{ status: string, assertionResults: { status: string }[] }[] | null}
 */
function resultsIn(report) {
  if (typeof report !== 'object' || report === null || !('testResults' in report)) return null
  return Array.isArray(report.testResults) ? report.testResults : null
}
