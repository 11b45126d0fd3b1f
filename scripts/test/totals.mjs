// How many tests passed and failed, from the JSON reports of Vitest and Playwright.
import { existsSync, readFileSync } from "node:fs";

/**
 * @param {string} file Vitest's JSON report
 * @param {number} code its exit code: whatever failed without being a test counts as one failure
 */
export function vitestTotals(file, code) {
  const report = read(file);
  // A file that could not be loaded has no failed test, and must not look like a success.
  const broken = report?.testResults?.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const failed = (report?.numFailedTests ?? 0) + (broken?.length ?? 0);
  return totals(report?.numPassedTests ?? 0, failed, code);
}

/** As {@link vitestTotals}, of Playwright's JSON report. A test that passed when it was repeated has passed. */
export function playwrightTotals(file, code) {
  const stats = read(file)?.stats;
  return totals((stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0, code);
}

export function sum(parts) {
  const add = (key) => parts.reduce((total, part) => total + part[key], 0);
  return { passed: add("passed"), failed: add("failed") };
}

function totals(passed, failed, code) {
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
