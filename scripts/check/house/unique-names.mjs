import { roomOf } from "./read-tree.mjs";

/**
 * One exported name means one thing within a feature: whoever meets it must not ask which of two it is.
 * A type and its schema or table of the same name in one file are one thing.
 * @returns {string[]} one line for each name that several files of a room export
 */
export function findSharedNames({ sources }) {
  const uses = exportsIn(sources).map(({ room, name, file }) => [`${room} ${name}`, file]);
  return severalOf(uses).map(([key, [first, ...others]]) => {
    return `${first}: ${key.split(" ")[1]} is exported by ${others.join(", ")} as well`;
  });
}

function exportsIn(sources) {
  return [...sources.values()].flatMap(({ file, exported }) => {
    const room = roomOf(file);
    return room === null ? [] : exported.map((name) => ({ room, name, file }));
  });
}

/** Of pairs the keys that came with more than one value, with these. */
function severalOf(pairs) {
  const valuesOf = new Map();
  for (const [key, value] of pairs) valuesOf.set(key, new Set(valuesOf.get(key)).add(value));
  return [...valuesOf].filter(([, values]) => values.size > 1).map(([key, values]) => [key, [...values]]);
}
