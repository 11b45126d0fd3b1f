import { slugSchema } from "./schema";
import { SLUG_LENGTH } from "./slug-length";

/** What is left when a title holds no sign that can be read out. */
const NAMELESS = "article";

/** A readable address for a title: Chinese in pinyin, without tones. Any title gives a slug of the schema. */
export async function slugOfTitle(title: string): Promise<string> {
  // A dictionary of a megabyte, which only who publishes needs.
  const { pinyin } = await import("pinyin-pro");
  const syllables = pinyin(title.normalize("NFKC"), {
    toneType: "none",
    type: "array",
    v: true,
    nonZh: "consecutive",
  });
  const words = syllables.join(" ").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const slug = shorten(words.match(/[a-z0-9]+/g) ?? [], SLUG_LENGTH);
  return slugSchema.safeParse(slug).success ? slug : [NAMELESS, slug].filter((part) => part !== "").join("-");
}

/** The same with a number behind it, for when somebody else has it. */
export function numberedSlug(slug: string, number: number): string {
  const ending = `-${number}`;
  return slug.slice(0, SLUG_LENGTH - ending.length).replace(/-+$/, "") + ending;
}

/** Whole words, as many as fit; the beginning of the first where not even that fits. */
function shorten(words: readonly string[], limit: number): string {
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if (longer.length > limit) break;
    slug = longer;
  }
  return slug === "" ? (words[0] ?? "").slice(0, limit) : slug;
}
