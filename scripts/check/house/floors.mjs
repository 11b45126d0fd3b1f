import { features } from "../import-rules.mjs";
import { roomOf } from "./read-tree.mjs";

/** The parts of each divided feature, lowest first; "." is what stands in the feature's own folder, its ui/ included. */
const floors = {
  articles: [
    "document",
    "themes",
    "markup",
    "dark",
    "serialise",
    ".",
    "checking",
    "templates",
    "writing",
    "history",
    "hosting",
    "sending",
    "sets",
    "bulk",
  ],
  media: ["files", "store", "renditions", ".", "library", "identities", "takeover"],
  menu: [
    ".",
    "poster",
    "changes",
    "checking",
    "workbench",
    "json",
    "conditional",
    "publishing",
    "schedule",
    "live",
    "files",
    "clicks",
    "history",
    "editor",
  ],
  replies: ["files", "."],
  qrcodes: [
    "measuring",
    ".",
    "answering",
    "renewal",
    "tagging",
    "drawing",
    "sheets",
    "workshop",
    "pictures",
    "bulk",
    "printing",
    "reports",
  ],
};

/**
 * Parts of a feature import downward only, types included, so that a lower one can be understood without those above.
 * @returns {string[]} one line for each import that goes up
 */
export function findUpwardImports({ sources }) {
  const divided = [...sources.values()].filter(({ file }) => roomOf(file) in floors);
  return divided.flatMap(({ file, imports }) =>
    imports
      .filter(({ target }) => target !== null && roomOf(target) === roomOf(file))
      .filter(({ target }) => floorOf(target) > floorOf(file))
      .map(({ target }) => `${file}: ${target} stands above it`),
  );
}

/** @returns {string[]} one line for each part that has no floor */
export function findPartsWithoutFloor({ sources }) {
  const parts = [...sources.keys()].filter((file) => features.includes(roomOf(file)) && floorOf(file) === -1);
  return [
    ...new Set(parts.map((file) => `lib/${roomOf(file)}/${partOf(file)}: its floor is not in floors.mjs`)),
  ];
}

function floorOf(file) {
  const parts = floors[roomOf(file)] ?? ["."];
  return parts.indexOf(partOf(file));
}

function partOf(file) {
  const [, , folder, ...rest] = file.split("/");
  return rest.length === 0 || folder === "ui" ? "." : folder;
}
