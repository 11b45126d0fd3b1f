import type { z } from "zod";
import { jsonMessages } from "@/lib/menu/json/messages";
import { formErrors } from "@/lib/platform/i18n/form-errors";
import { intact } from "@/lib/platform/intact";
import { readJson } from "@/lib/platform/json-source";
import { describePath, type Problem } from "./problem";
import { type Configuration, configurationSchema } from "./schema";

/** What a file holds, or every problem in it as a line of text: where, on which line, what. */
export type Reading = { configuration: Configuration } | { problems: string[] };

const intactConfigurationSchema = intact(configurationSchema);

/** More than a person mends in one go. */
const MAX_SHOWN = 20;

/** Reads the text of a file of `apply`. */
export function readConfiguration(text: string): Reading {
  // Editors of Windows begin a file with a byte order mark.
  const source = text.replace(/^\uFEFF/, "");
  const value = parseJson(source);
  if (value === undefined) return { problems: [describeFault(source)] };
  const parsed = intactConfigurationSchema.safeParse(value, { error: describeIssue });
  const problems = parsed.success ? unknownNames(value, parsed.data, []) : parsed.error.issues;
  if (parsed.success && problems.length === 0) return { configuration: parsed.data };
  return { problems: describeProblems(source, problems) };
}

/** Each problem with its line, the first {@link MAX_SHOWN} of them. */
export function describeProblems(text: string, problems: readonly Problem[]): string[] {
  const source = readJson(text);
  const lineOf = "lineOf" in source ? source.lineOf : () => 1;
  const lines = problems.slice(0, MAX_SHOWN).map(({ path, message }) => {
    return `${describePath(path)} (line ${lineOf(path)}): ${message}`;
  });
  const rest = problems.length - lines.length;
  return rest > 0 ? [...lines, `… and ${rest} more`] : lines;
}

/** JSON.parse is many times faster than the reader that knows the lines, which is asked only when something is wrong. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is wrong, and where, is found out by the other reader.
    return undefined;
  }
}

function describeFault(text: string): string {
  const fault = readJson(text);
  if (!("problem" in fault)) return "the file (line 1): Not JSON";
  return `the file (line ${fault.line}, column ${fault.column}): ${jsonMessages.en.fault[fault.problem]}`;
}

function describeIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "Required" : `Must be ${WORDS[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return `Must be one of: ${issue.values.map(String).join(", ")}`;
    case "invalid_union":
      return issue.discriminator === undefined ? formErrors("en")(issue) : unknownType(issue);
    default:
      return formErrors("en")(issue);
  }
}

function unknownType(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidUnion>): string {
  const options = "options" in issue && Array.isArray(issue.options) ? issue.options : [];
  return options.length > 0 ? `Must be one of: ${options.join(", ")}` : "Not a type that exists";
}

const WORDS: Record<string, string> = {
  string: "a text in double quotes",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list: [ … ]",
  object: "an object: { … }",
};

/** Names that nothing reads, a typing error most likely. The schema drops them, so they are what the result lacks. */
function unknownNames(given: unknown, read: unknown, path: readonly PropertyKey[]): Problem[] {
  if (Array.isArray(given) && Array.isArray(read)) {
    return given.flatMap((item, place) => unknownNames(item, read[place], [...path, place]));
  }
  if (!isObject(given) || !isObject(read)) return [];
  const fileParts = new Map(Object.entries(read));
  return Object.entries(given).flatMap(([name, value]) => {
    const here = [...path, name];
    // What a text has too much is left out of it, and its places move as it is brought to its one form.
    if (name === "body") return [];
    if (!fileParts.has(name)) return [{ path: here, message: "There is no such property here" }];
    return unknownNames(value, fileParts.get(name), here);
  });
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
