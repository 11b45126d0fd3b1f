import type { ThemeOptions } from "@/lib/articles/themes/options";
import type { Theme } from "@/lib/articles/themes/theme";
import type { Locale } from "@/lib/platform/i18n/locale";
import type { CodePart } from "./code-part";

/** A picture where it can be loaded from by the target. */
export type Picture = {
  src: string;
  /** In pixels, so that a page keeps its place while the picture loads. */
  width: number | null;
  height: number | null;
  /** Other formats and sizes, the best first; our own page offers them. */
  sources: readonly { type: string; srcset: string }[];
};

/** The account whose article it is, as its card shows it. */
export type AccountFace = {
  name: string;
  signature: string;
  avatar: Picture | null;
  qrCode: Picture | null;
  /** WeChat's own id of the account (`__biz`), if known: its card can then be WeChat's own. */
  profileId: string | null;
};

/** A picture of which only the address is known. */
export function pictureAt(src: string): Picture {
  return { src, width: null, height: null, sources: [] };
}

/** An account of which only the name is known. */
export function faceNamed(name: string): AccountFace {
  return { name, signature: "", avatar: null, qrCode: null, profileId: null };
}

/** All that a document does not say itself. Looking things up is over by now: these answer at once. */
export type SerialiseContext = {
  theme: Theme;
  options: ThemeOptions;
  /** Of the few words that we add, such as the heading of footnotes. */
  locale: Locale;
  picture: (image: { mediaId: string | null; src: string | null }) => Picture | null;
  qrCode: (codeId: string) => Picture | null;
  account: AccountFace | null;
  /** Whether WeChat keeps this account's links to other places. */
  keepsLinks: boolean;
  highlight: (code: string, language: string | null) => readonly CodePart[];
};
