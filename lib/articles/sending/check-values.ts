import { checkArticle } from "@/lib/articles/checking/check-article";
import type { Finding } from "@/lib/articles/checking/types";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import { serialiseContext } from "./serialise-context";

/** A picture that will be at WeChat when the article is sent: what is checked need not wait for it. */
const SOMEWHERE = "https://mmbiz.qpic.cn/";

/** What to know before an article goes to WeChat. */
export function checkValues(values: WrittenValues, accountName: string): Finding[] {
  const { title, author, digest, sourceUrl, comments, coverId, body } = values;
  const serialise = serialiseContext(values, accountName, (source) =>
    source.type === "address" ? source.src : SOMEWHERE,
  );
  const article = { title, author, digest, sourceUrl, comments, hasCover: coverId !== null, body };
  return checkArticle(article, { serialise, pictureFacts: () => null });
}
