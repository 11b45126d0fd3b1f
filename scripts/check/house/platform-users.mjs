import { roomOf } from "./read-tree.mjs";

/** Why a file stands in lib/platform although at most one room uses it, said in its head. */
const reason = /^\/\/ Platform although ./m;
const leaves = new Set(["platform", "wechat", "sandbox", "testing"]);

/**
 * What serves one room belongs there: lib/platform serves two, or says why.
 * @returns {string[]} one line for each file that does neither, with the rooms that it serves
 */
export function findLonelyPlatformFiles({ sources }) {
  const importers = new Map();
  for (const { file, imports } of sources.values()) {
    for (const { target } of imports) importers.set(target, [...(importers.get(target) ?? []), file]);
  }
  return [...sources.values()]
    .filter(({ file, text }) => roomOf(file) === "platform" && !reason.test(text))
    .map(({ file }) => ({ file, rooms: roomsServed(file, importers) }))
    .filter(({ rooms }) => rooms.length < 2)
    .map(({ file, rooms }) => `${file}: serves ${rooms.length === 0 ? "no room" : `only lib/${rooms[0]}`}`);
}

/** The rooms that use a file, also by way of others of the platform. */
function roomsServed(file, importers) {
  const seen = new Set([file]);
  for (const each of seen) {
    if (roomOf(each) === "platform") for (const importer of importers.get(each) ?? []) seen.add(importer);
  }
  const rooms = [...seen].map(roomOf);
  return [...new Set(rooms)].filter((room) => room !== null && !leaves.has(room));
}
