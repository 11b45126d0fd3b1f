// node scripts/check/imports.mjs [FOLDER]: checks a source tree against import-rules.mjs.
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { cruise } from "dependency-cruiser";
import { transform } from "esbuild";
import { importRules } from "./import-rules.mjs";

const sourceFolders = ["app", "e2e", "lib", "scripts"];

/**
 * dependency-cruiser reads TypeScript through the compiler's API, which TypeScript 7 does not have. So it gets each file
 * as the JavaScript of the same imports, in a copy of the tree.
 * @param {string} root the folder that holds app/ and lib/
 * @returns {Promise<{ exitCode: number, output: string }>}
 */
export async function checkImports(root) {
  const copy = path.join(root, ".cache/imports");
  await rm(copy, { recursive: true, force: true });
  const sources = (await Promise.all(sourceFolders.map((folder) => sourcesIn(root, folder)))).flat();
  await Promise.all(sources.map((source) => writeAsJavaScript(root, copy, source)));
  for (const file of ["package.json", "next.config.mjs"]) {
    if (existsSync(path.join(root, file))) await cp(path.join(root, file), path.join(copy, file));
  }
  const folders = sourceFolders.filter((folder) => sources.some((source) => source.startsWith(`${folder}/`)));
  const { exitCode, output } = await cruise(
    folders,
    {
      baseDir: copy,
      validate: true,
      ruleSet: importRules,
      outputType: "err-long",
      doNotFollow: "node_modules",
    },
    { alias: { "@": copy }, exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  );
  return { exitCode, output: String(output).replaceAll(/\b((?:app|e2e|lib|scripts)\/\S+)\.js\b/g, "$1") };
}

async function sourcesIn(root, folder) {
  const entries = await readdir(path.join(root, folder), { recursive: true }).catch(() => []);
  return entries
    .filter((name) => /(\.mjs|(?<!\.d)\.m?tsx?)$/.test(name))
    .map((name) => path.join(folder, name));
}

async function writeAsJavaScript(root, copy, source) {
  const text = await readFile(path.join(root, source), "utf8");
  // Types obey the same rules, so what imports only types has to stay an import.
  const withTypes = text
    .replaceAll(/^import type (?=[\w{*])/gm, "import ")
    .replaceAll(/^export type (?=[{*])/gm, "export ");
  const { code } = await transform(withTypes, {
    loader: source.endsWith("x") ? "tsx" : "ts",
    jsx: "transform",
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  const target = path.join(copy, source.replace(/\.m?tsx?$/, ".js"));
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, code);
}

if (process.argv[1] === import.meta.filename) {
  const { exitCode, output } = await checkImports(
    path.resolve(process.argv[2] ?? "."),
    process.argv[3] === "waiting",
  );
  process.stdout.write(output);
  process.exitCode = exitCode === 0 ? 0 : 1;
}
