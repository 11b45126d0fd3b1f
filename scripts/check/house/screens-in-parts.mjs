/**
 * Screens of a part stand in the part: lib/FEATURE/ui has no folders but what it lends to other features.
 * @returns {string[]} one line for each file in a second building of screens
 */
export function findScreensOutsideParts({ files }) {
  return files.filter((file) => /^lib\/[^/]+\/ui\/(?!embedded\/)[^/]+\/.*\.(tsx?|css)$/.test(file));
}
