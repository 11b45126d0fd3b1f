import { LIMITS } from "@/lib/articles/limits";
import type { LinkFacts } from "@/lib/articles/link-facts";

export type LinkPart = keyof LinkFacts;

/** What became of what a page says of itself. */
export type Filling = {
  values: Partial<LinkFacts>;
  filled: LinkPart[];
  kept: LinkPart[];
  cut: LinkPart[];
  missing: LinkPart[];
};

const PARTS = ["title", "description", "pictureUrl"] as const satisfies readonly LinkPart[];
const LONGEST = {
  title: LIMITS.title,
  description: LIMITS.description,
  pictureUrl: LIMITS.urlBytes,
} as const;

/** Fills what is empty, and only that. @param present what the form holds */
export function fillFromLink(facts: LinkFacts, present: LinkFacts): Filling {
  const filling: Filling = { values: {}, filled: [], kept: [], cut: [], missing: [] };
  for (const part of PARTS) {
    const found = facts[part];
    const isTooLong = found.length > LONGEST[part];
    if (present[part].trim() !== "") filling.kept.push(part);
    // A piece of an address leads elsewhere.
    else if (found === "" || (isTooLong && part === "pictureUrl")) filling.missing.push(part);
    else {
      filling.values[part] = isTooLong ? cutAt(found, LONGEST[part]) : found;
      filling.filled.push(part);
      if (isTooLong) filling.cut.push(part);
    }
  }
  return filling;
}

/** Not in the middle of a character that takes two units. */
function cutAt(text: string, length: number): string {
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
