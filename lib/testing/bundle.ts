import path from "node:path";
import { type BuildOptions, build } from "esbuild";

/** Bundles a program for Node the way scripts/bundle.mjs does, npm packages left where they are. */
export async function bundleForNode(options: BuildOptions & { outfile: string }): Promise<void> {
  await build({
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    alias: { "server-only": path.resolve("node_modules/server-only/empty.js") },
    logLevel: "warning",
    ...options,
  });
}
