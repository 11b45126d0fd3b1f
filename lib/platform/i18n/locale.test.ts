import { describe, expect, it } from "vitest";
import { chooseLocale, type Locale } from "./locale";

describe("the language of a visitor", () => {
  it.each<[string | undefined, string | null, Locale, string]>([
    ["en", "zh-CN,zh;q=0.9", "en", "what they chose comes before the browser"],
    [undefined, "en-GB,en;q=0.9,zh;q=0.8", "en", "the browser's first language"],
    [undefined, "fr-FR,de;q=0.9,en;q=0.5", "en", "the first one that the desk speaks"],
    [undefined, "fr-FR", "zh", "Chinese where nothing fits"],
    [undefined, null, "zh", "Chinese where nothing is said"],
    ["<script>", null, "zh", "a cookie that is no language is ignored"],
  ])("chosen %s, browser %s: %s (%s)", (chosen, header, expected) => {
    expect(chooseLocale(chosen, header)).toBe(expected);
  });
});
