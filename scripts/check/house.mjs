// node scripts/check/house.mjs [FOLDER]: what import rules cannot say about a source tree.
import path from "node:path";
import {
  findDrawingInServer,
  findPagesInPrograms,
  findServerCodeInBrowsers,
  findServerTypesInScreens,
} from "./house/boundaries.mjs";
import { findOpenDefaults } from "./house/closed-switches.mjs";
import { findLostPlaces } from "./house/docs.mjs";
import { findPartsWithoutFloor, findUpwardImports } from "./house/floors.mjs";
import { findForeignDialect } from "./house/import-dialect.mjs";
import { findOtherWords } from "./house/one-word.mjs";
import { findLonelyPlatformFiles } from "./house/platform-users.mjs";
import { readTree } from "./house/read-tree.mjs";
import { findScreensOutsideParts } from "./house/screens-in-parts.mjs";
import { findForeignTables } from "./house/table-owners.mjs";
import { findSharedNames } from "./house/unique-names.mjs";

const rules = {
  "browser-boundary": findServerCodeInBrowsers,
  "screens-take-shapes": findServerTypesInScreens,
  "programs-run-without-pages": findPagesInPrograms,
  "codes-are-drawn-in-a-thread": findDrawingInServer,
  "closed-switches": findOpenDefaults,
  "parts-have-floors": findPartsWithoutFloor,
  "parts-import-downward": findUpwardImports,
  "docs-name-what-exists": findLostPlaces,
  "import-dialect": findForeignDialect,
  "one-word-for-one-thing": findOtherWords,
  "platform-serves-two": findLonelyPlatformFiles,
  "screens-in-parts": findScreensOutsideParts,
  "table-owners": findForeignTables,
  "unique-names": findSharedNames,
};

const tree = readTree(path.resolve(process.argv[2] ?? "."));
for (const [rule, find] of Object.entries(rules)) {
  for (const finding of find(tree)) {
    process.stdout.write(`error ${rule}: ${finding}\n`);
    process.exitCode = 1;
  }
}
