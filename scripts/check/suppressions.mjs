// node scripts/check/suppressions.mjs: nothing that switches a check off for a line.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

// Put together so that this file does not find itself.
const marks = [
  "biome" + "-ignore",
  "@ts" + "-ignore",
  "@ts" + "-expect-error",
  "@ts" + "-nocheck",
  "depcruise" + "-disable",
];

for (const folder of ["app", "e2e", "lib", "scripts"]) {
  for (const file of filesIn(folder)) {
    const lines = readFileSync(file, "utf8").split("\n");
    for (const [index, line] of lines.entries()) {
      const mark = marks.find((each) => line.includes(each));
      if (!mark) continue;
      process.stdout.write(`${file}:${index + 1}: ${mark}\n`);
      process.exitCode = 1;
    }
  }
}

function filesIn(folder) {
  try {
    const names = readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name));
    return names.filter((name) => /\.(ts|tsx|mjs|mts|css)$/.test(name));
  } catch {
    return []; // The folder is not there yet.
  }
}
