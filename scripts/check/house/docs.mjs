import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const place = /`((?:app|docs|e2e|lib|prisma|scripts)\/[^`\s]*)`|\]\(([^)#:\s]+)\)/g;
const endings = ["", ".ts", ".tsx", ".mjs"];

/**
 * Pages for people name files and folders that there are; moves would leave them behind otherwise.
 * @returns {string[]} one line for each path in backquotes, and each link, that leads nowhere
 */
export function findLostPlaces({ root }) {
  return pagesIn(root).flatMap((page) => {
    const text = readFileSync(path.join(root, page), "utf8");
    return [...text.matchAll(place)]
      .flatMap(([, named, linked]) =>
        named === undefined ? [path.join(path.dirname(page), linked)] : spell(named),
      )
      .filter((each) => !endings.some((ending) => existsSync(path.join(root, each + ending))))
      .map((each) => `${page}: ${each} is not there`);
  });
}

/** The pages for people, as paths from the root. */
export function pagesIn(root) {
  const top = readdirSync(root).filter((name) => name.endsWith(".md"));
  const below = ["docs", "lib"]
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true }).map((name) => path.join(folder, name)),
    );
  return [...top, ...below.filter((name) => name.endsWith(".md"))];
}

/** Every place that a name with {a,b} stands for; none for a pattern, which capitals, stars and brackets make. */
function spell(named) {
  const [, before, choices, after] = /^(.*?)\{(.*?)\}(.*)$/.exec(named) ?? [];
  if (choices !== undefined) return choices.split(",").flatMap((choice) => spell(before + choice + after));
  return /[A-Z*<…]/.test(named.replace(/[A-Z]+\.md$/, "")) ? [] : [named];
}
