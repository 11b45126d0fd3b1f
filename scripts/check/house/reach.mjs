/**
 * Follows what modules load, types left out, from each start to what it must not reach.
 * @param {Map<string, import("./read-tree.mjs").Source>} sources
 * @param {{ starts: (source) => boolean, isDoor?: (source) => boolean, forbids: (source) => string | null }} rule
 *   where it begins; where it ends although more is imported; why a module must not be reached, else null
 * @returns {string[]} one line for each start that leads there by itself, with the path
 */
export function findPaths(sources, { starts, isDoor = () => false, forbids }) {
  const next = nextSteps(sources, isDoor, forbids);
  const findings = [];
  for (const source of sources.values()) {
    if (!starts(source) || isDoor(source) || !next.has(source.file)) continue;
    const route = pathFrom(source.file, next);
    // Another start on the way says it for both.
    if (route.slice(1, -1).some((file) => starts(sources.get(file)))) continue;
    findings.push(`${source.file}: ${route.join(" → ")}`);
  }
  return findings;
}

/** For each module that reaches something forbidden, the next one on a shortest way there. */
function nextSteps(sources, isDoor, forbids) {
  const importers = importersOf(sources);
  const reasons = [...sources.values()].map((source) => [source.file, forbids(source)]);
  const next = new Map(reasons.filter(([, reason]) => reason !== null));
  // Goes on while it grows: what is added at the end is visited as well, nearest first.
  for (const file of next.keys()) {
    if (isDoor(sources.get(file))) continue;
    for (const importer of importers.get(file) ?? []) {
      if (!next.has(importer)) next.set(importer, file);
    }
  }
  return next;
}

function importersOf(sources) {
  const importers = new Map();
  for (const source of sources.values()) {
    for (const { target, isType } of source.imports) {
      if (isType || target === null) continue;
      importers.set(target, [...(importers.get(target) ?? []), source.file]);
    }
  }
  return importers;
}

/** From a module to the reason, which is no module any more. */
function pathFrom(file, next) {
  const route = [file];
  while (next.has(route.at(-1))) route.push(next.get(route.at(-1)));
  return route;
}
