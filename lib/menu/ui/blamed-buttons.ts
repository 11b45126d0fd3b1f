import type { Blame } from "../types";

/** The buttons that WeChat can have meant, as "1" for the second one and "1.0" for the first item below it. */
export function blamedButtons(blame: Blame | null): ReadonlySet<string> {
  const paths = Object.keys(blame?.places ?? {});
  return new Set(paths.map((path) => (path.match(/\d+/g) ?? []).join(".")));
}
