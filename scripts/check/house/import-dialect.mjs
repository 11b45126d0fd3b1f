import path from "node:path";

/**
 * Within a folder imports are relative, across folders they begin with @/: a move then changes no more than it has to.
 * @returns {string[]} one line for each import that is spelled the other way
 */
export function findForeignDialect({ sources }) {
  return [...sources.values()].flatMap(({ file, imports }) =>
    imports
      .filter(({ specifier }) => isForeign(file, specifier))
      .map(({ specifier }) => `${file}: ${specifier}`),
  );
}

function isForeign(file, specifier) {
  if (specifier.startsWith("@/")) return path.posix.dirname(specifier.slice(2)) === path.posix.dirname(file);
  return specifier.startsWith(".") && path.posix.dirname(specifier) !== ".";
}
