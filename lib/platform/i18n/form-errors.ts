import type { z } from "zod";
import type { Locale, Localized } from "./locale";

type Issue = z.core.$ZodRawIssue;

/**
 * Says in the reader's language what is wrong with a field. Give it to a parse as `{ error: formErrors(locale) }`.
 * A rule of ours (`refine`) carries its own words in `params: rule({ zh, en })`.
 */
export function formErrors(locale: Locale): (issue: Issue) => string {
  return (issue) => describe(issue)[locale];
}

/** The words of a refinement, in every language. */
export function rule(words: Localized): { words: Localized } {
  return { words };
}

function describe(issue: Issue): Localized {
  switch (issue.code) {
    case "custom":
      return ownWords(issue.params) ?? FALLBACK;
    case "too_small":
      return issue.origin === "string" && issue.minimum === 1
        ? REQUIRED
        : tooSmall(issue.origin, issue.minimum);
    case "too_big":
      return tooBig(issue.origin, issue.maximum);
    case "invalid_format":
      return FORMATS[issue.format] ?? FALLBACK;
    case "invalid_type":
      return issue.input === undefined || issue.input === null || issue.input === "" ? REQUIRED : FALLBACK;
    default:
      return FALLBACK;
  }
}

function ownWords(params: Record<string, unknown> | undefined): Localized | undefined {
  const words = params?.words;
  return isLocalized(words) ? words : undefined;
}

function isLocalized(value: unknown): value is Localized {
  return typeof value === "object" && value !== null && "zh" in value && "en" in value;
}

function tooSmall(origin: string, minimum: number | bigint): Localized {
  switch (origin) {
    case "string":
      return { zh: `至少 ${minimum} 个字符`, en: `At least ${minimum} characters` };
    case "array":
      return { zh: `至少 ${minimum} 项`, en: `At least ${minimum}` };
    default:
      return { zh: `不能小于 ${minimum}`, en: `Must be ${minimum} or more` };
  }
}

function tooBig(origin: string, maximum: number | bigint): Localized {
  switch (origin) {
    case "string":
      return { zh: `最多 ${maximum} 个字符`, en: `At most ${maximum} characters` };
    case "array":
      return { zh: `最多 ${maximum} 项`, en: `At most ${maximum}` };
    default:
      return { zh: `不能大于 ${maximum}`, en: `Must be ${maximum} or less` };
  }
}

const REQUIRED: Localized = { zh: "请填写", en: "Required" };
const FALLBACK: Localized = { zh: "内容不正确，请检查", en: "Not valid, please check" };
const FORMATS: Record<string, Localized> = {
  url: {
    zh: "请填写完整的网址，如 https://www.example.com/page",
    en: "Enter a full address, such as https://www.example.com/page",
  },
  email: { zh: "请填写正确的邮箱", en: "Enter a valid e-mail address" },
  regex: { zh: "格式不正确", en: "Wrong format" },
};
