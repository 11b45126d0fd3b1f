// Steps that are skipped while their inputs stay the same.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Runs one step and says so on stderr, with its time; says nothing when there is nothing to do.
 * @param {string} name what the step does, as an imperative
 * @param {{ done?: boolean, inputs?: string[], outputs?: string[] }} state either whether it is done already, or the files and
 *   folders that it reads (hashed; the hash of the last success is kept in .cache) and the files without which it has to run anyway
 * @param {() => Promise<void>} body
 */
export async function step(name, { done, inputs = [], outputs = [] }, body) {
  const stamp = stampOf(name);
  const key = done === undefined ? fingerprint(inputs) : "";
  if (done ?? (isSame(stamp, key) && outputs.every((output) => existsSync(output)))) return;
  process.stderr.write(`[setup] ${name} …\n`);
  const started = performance.now();
  // Half a step leaves outputs that belong to no inputs.
  forgetStep(name);
  await body();
  process.stderr.write(`[setup] ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, key);
}

/** Makes the step run the next time, whatever its inputs: somebody else is about to write its outputs. */
export function forgetStep(name) {
  rmSync(stampOf(name), { force: true });
}

function stampOf(name) {
  return path.join(".cache", "steps", name.replaceAll(" ", "-"));
}

function isSame(stamp, key) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === key;
}

/** One hash over the names and contents of files and folders, tests left out. */
function fingerprint(inputs) {
  const hash = createHash("sha256").update(process.versions.node);
  for (const file of inputs.flatMap(filesOf)) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

function filesOf(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  const entries = readdirSync(place, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
