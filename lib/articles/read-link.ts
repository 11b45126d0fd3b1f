import type { z } from "zod";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { type Fetched, fetchPublic } from "@/lib/platform/fetch-public";
import type { Localized } from "@/lib/platform/i18n/locale";
import { decodeKindly } from "@/lib/platform/text-encoding";
import { SECOND } from "@/lib/platform/time";
import { type LinkFacts, readLinkFacts } from "./link-facts";
import type { linkSchema } from "./schema";

const LIMITS = {
  accept: "text/html,application/xhtml+xml",
  maxBytes: 2 * 1024 * 1024,
  timeoutMs: 8 * SECOND,
};

/**
 * Reads what the page at an address says of itself, for the card of a link to it. Nothing is stored.
 *
 * @returns "invalid" where there is no page that may be read
 */
export async function readLink(
  _: ActionContext,
  { url }: z.output<typeof linkSchema>,
): Promise<LinkFacts | Refusal> {
  const fetched = await fetchPublic(url, LIMITS);
  if (fetched.type !== "fetched") return refuse(WORDS[fetched.type]);
  if (!/^(text\/html|application\/xhtml\+xml)\b/i.test(fetched.contentType)) return refuse(WORDS.noPage);
  return readLinkFacts(decodeKindly(fetched.bytes), fetched.url);
}

function refuse(words: Localized): Refusal {
  return new Refusal("invalid", words, { url: words });
}

const WORDS = {
  private: {
    zh: "这个网址在内部网络里，公号台不去读取，粉丝也打不开",
    en: "This address is inside a private network: it is not read, and followers cannot open it",
  },
  missing: {
    zh: "没能打开这个网址，或者 8 秒内没有回答；可以自己填写标题、摘要和封面",
    en: "The address could not be opened, or did not answer within 8 seconds; fill in title, note and picture by hand",
  },
  tooLarge: {
    zh: "这个网页超过 2 MB，没有读取；可以自己填写标题、摘要和封面",
    en: "The page is larger than 2 MB and was not read; fill in title, note and picture by hand",
  },
  noPage: {
    zh: "这个网址打开的不是网页；可以自己填写标题、摘要和封面",
    en: "What opens there is no web page; fill in title, note and picture by hand",
  },
} as const satisfies Record<Exclude<Fetched["type"], "fetched"> | "noPage", Localized>;
