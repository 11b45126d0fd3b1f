// Compresses what browsers fetch once and keep, so well that no server could afford it while somebody waits.
import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";

/** Writes a Brotli form (.br) beside every script and stylesheet of the folder; lib/server/compressed-assets.ts serves them. */
export async function compressAssets(folder) {
  const compress = promisify(brotliCompress);
  const names = readdirSync(folder, { recursive: true }).filter((name) => /\.(js|css)$/.test(name));
  await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      await writeFile(`${file}.br`, await compress(await readFile(file)));
    }),
  );
}
