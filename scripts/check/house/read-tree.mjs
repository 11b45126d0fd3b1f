import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "oxc-parser";

/**
 * One source of the tree. `imports` hold what is erased when types go as well, marked so.
 * @typedef {{ specifier: string, target: string | null, isType: boolean }} Import
 * @typedef {{ file: string, text: string, imports: Import[], exported: string[], directive: string | null, program: object }} Source
 */

const extensions = ["", ".ts", ".tsx", ".mts", ".mjs", "/index.ts"];

/**
 * Reads the product's sources, tests and their kits left out: they may reach across.
 * @param {string} root the folder that holds app/ and lib/
 * @returns {{ root: string, files: string[], sources: Map<string, Source> }} every file's path from the root; what the modules hold
 */
export function readTree(root) {
  const files = ["app", "lib"].flatMap((folder) => filesIn(root, folder));
  const known = new Set(files);
  const modules = files.filter((file) => /\.m?tsx?$|\.mjs$/.test(file) && !isTest(file));
  return { root, files, sources: new Map(modules.map((file) => [file, readSource(root, file, known)])) };
}

/** The room of a file in lib/: the feature or layer that it belongs to. */
export function roomOf(file) {
  return /^lib\/([^/]+)\//.exec(file)?.[1] ?? null;
}

function isTest(file) {
  return /\.test(-kit)?\./.test(file) || file.startsWith("lib/testing/");
}

function readSource(root, file, known) {
  const text = readFileSync(path.join(root, file), "utf8");
  const parsed = parseSync(file, text);
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  const found = (specifier, isType) => ({ specifier, isType, target: resolve(file, specifier, known) });
  const exportEntries = staticExports.flatMap((each) => each.entries);
  return {
    file,
    text,
    imports: [
      // Without a type of its own the statement stays, and loads what it names.
      ...staticImports.map((each) =>
        found(each.moduleRequest.value, text.startsWith("import type", each.start)),
      ),
      ...exportEntries.flatMap((each) =>
        each.moduleRequest ? [found(each.moduleRequest.value, each.isType)] : [],
      ),
      ...dynamicImports.flatMap(({ moduleRequest }) => {
        const literal = /^["'](.*)["']$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
        return literal ? [found(literal[1], false)] : [];
      }),
    ],
    exported: exportEntries.flatMap((each) => each.exportName.name ?? []),
    directive: /^["'](use [a-z]+)["'];/.exec(text)?.[1] ?? null,
    // Read from the parser only when a rule asks for it.
    get program() {
      return parsed.program;
    },
  };
}

function resolve(file, specifier, known) {
  const place = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? path.posix.join(path.posix.dirname(file), specifier)
      : null;
  if (place === null) return null;
  return extensions.map((extension) => place + extension).find((each) => known.has(each)) ?? null;
}

function filesIn(root, folder) {
  try {
    const names = readdirSync(path.join(root, folder), { recursive: true });
    return names
      .filter((name) => path.extname(name) !== "")
      .map((name) => path.posix.join(folder, ...name.split(path.sep)));
  } catch {
    return []; // The folder is not there.
  }
}
