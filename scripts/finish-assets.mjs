// Prepares what browsers fetch once and keep: work that no server could afford while somebody waits.
import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";

/**
 * V8 reads this at the head of a script and compiles all of it beside the main thread while it arrives. Without it the
 * main thread compiles each function when it is first called, which made a quarter of the time to the first input.
 */
const COMPILE_AT_ONCE = "//# allFunctionsCalledOnLoad\n";

const compress = promisify(brotliCompress);

/**
 * Marks every script of the folder for compilation while it loads, and writes a Brotli form (.br) beside every script
 * and stylesheet; lib/server/compressed-assets.ts serves them.
 */
export async function finishAssets(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => /\.(js|css)$/.test(name));
  await Promise.all(names.map((name) => finish(path.join(folder, name))));
}

async function finish(file) {
  let content = await readFile(file, "utf8");
  if (file.endsWith(".js") && !content.startsWith(COMPILE_AT_ONCE)) {
    content = COMPILE_AT_ONCE + content;
    await writeFile(file, content);
  }
  await writeFile(`${file}.br`, await compress(content));
}
