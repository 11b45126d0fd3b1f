// Bundles the programs that run outside Next: one file each in dist/, npm packages left where they are.
import { existsSync } from "node:fs";
import path from "node:path";
import { build, context, stop } from "esbuild";
import { Complaint } from "./project.mjs";

const entries = {
  server: "lib/server/main.ts",
  background: "lib/server/background.ts",
  sandbox: "lib/sandbox/main.ts",
  admin: "lib/admin/main.ts",
  workshop: "lib/qrcodes/workshop/main.ts",
};

export async function bundlePrograms() {
  await bundle(entries);
}

/** Bundles one more program, for instance a benchmark. Returns where it is. */
export async function bundleProgram(name, source) {
  await bundle({ [name]: source });
  return path.resolve("dist", `${name}.mjs`);
}

/** Bundles now and after every change of a source; calls back after each success. */
export async function watchPrograms(onBuilt) {
  const plugin = {
    name: "report",
    setup: ({ onEnd }) =>
      onEnd(({ errors }) => {
        if (errors.length === 0) onBuilt();
      }),
  };
  const watching = await context({ ...options(entries), plugins: [plugin], logLevel: "warning" });
  await watching.watch();
}

async function bundle(programs) {
  try {
    await build(options(programs));
  } catch (error) {
    // esbuild has printed each error with its place.
    throw new Complaint(`The bundle failed: ${error.message.split("\n")[0]}`);
  } finally {
    // Its service would live as long as this process, which becomes the server.
    await stop();
  }
}

/** @returns {import("esbuild").BuildOptions} */
function options(programs) {
  return {
    entryPoints: Object.fromEntries(Object.entries(programs).filter(([, source]) => existsSync(source))),
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    // These programs are the server; the package itself only knows React's way to say so, and throws.
    alias: { "server-only": path.resolve("node_modules/server-only/empty.js") },
    sourcemap: "linked",
    // The sources are there: without them a map, which is read at the start, is half as large.
    sourcesContent: false,
    // React components reach a bundle only by mistake; they would need this to compile at all.
    jsx: "automatic",
    logLevel: "warning",
  };
}
