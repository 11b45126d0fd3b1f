import { parse } from "yaml";
import { z } from "zod";
import { safeAddress } from "@/lib/articles/markup/safe-address";
import type { FileHead } from "./opened-text";

/** More than any head of an article has. */
const MAX_CHARACTERS = 20_000;

/**
 * What the lines between `---` say of an article, under the names that the usual programs give it. What cannot be read,
 * and what no article has, is left out.
 */
export function readFrontMatter(yaml: string): FileHead {
  const values = valuesIn(yaml.slice(0, MAX_CHARACTERS));
  const word = (...names: string[]) =>
    names.map((name) => wordSchema.parse(values[name])).find((text) => text !== "") ?? "";
  const words = (...names: string[]) =>
    names.map((name) => wordsSchema.parse(values[name])).find((texts) => texts.length > 0) ?? [];
  return {
    title: word("title"),
    author: word("author", "authors"),
    digest: word("digest", "description", "summary", "excerpt"),
    sourceUrl: safeAddress(word("source", "source_url", "original", "url")) ?? "",
    folder: word("folder", "category", "categories"),
    labels: words("labels", "tags"),
  };
}

function valuesIn(yaml: string): Record<string, unknown> {
  try {
    // Without aliases, so that no small text becomes a large one.
    return z.record(z.string(), z.unknown()).parse(parse(yaml, { maxAliasCount: 0, logLevel: "silent" }));
  } catch {
    // The text below it is what matters; a head that cannot be read says nothing.
    return {};
  }
}

const plainSchema = z.union([z.string(), z.number(), z.boolean()]).transform((value) => String(value).trim());
/** Of a list the first. */
const wordSchema = z.union([plainSchema, z.array(plainSchema).transform(([first = ""]) => first)]).catch("");
const wordsSchema = z
  .union([
    z.array(plainSchema),
    plainSchema.transform((text) => text.split(/[,，、]/).map((part) => part.trim())),
  ])
  .transform((texts) => texts.filter((text) => text !== ""))
  .catch([]);
