import { z } from "zod";
import { filterContextOf } from "@/lib/sandbox/article-context";
import { filterArticle } from "@/lib/sandbox/article-filter/filter-article";
import type { ArticleRules } from "@/lib/sandbox/article-rules";
import type { Platform } from "@/lib/sandbox/platform";
import { Refusal } from "@/lib/sandbox/refusals";
import type { Account } from "@/lib/sandbox/state/account";
import type { ArticlePage } from "@/lib/sandbox/state/article-pages";
import { fieldsOf, textField } from "./json-body";

const SOURCE_URL_BYTES = 1024;
const DIGEST_FROM_TEXT = 54;
const MOST_PICTURES = 20;
const flag = z
  .union([z.literal(0), z.literal(1), z.boolean()])
  .transform(Number)
  .default(0);
const flagsSchema = z.object({ need_open_comment: flag, only_fans_can_comment: flag });
const picturesSchema = z.object({
  image_list: z
    .array(z.object({ image_media_id: z.string() }))
    .min(1)
    .max(MOST_PICTURES),
});
const productSchema = z.object({ footer_product_info: z.object({ product_key: z.string().min(1) }) });
/** X1_Y1_X2_Y2 as fractions with up to six decimals. */
const CROP = /^(?:(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)(?:_|$)){4}$/;
/** What an article may consist of without a word. */
const SHOWS_SOMETHING = /<(?:img|svg|mp|qqmusic|hr)\b/;

type Owner = { platform: Platform; account: Account };

/**
 * An article that may go into the box of drafts, its text filtered (Draft box › Add a draft).
 * @param isOnly whether the draft has no other: the summary is made of the text then
 * @throws Refusal 45003 45110 45004 45002 41039 88000 53406 40007 40097 45086 45166
 */
export function acceptArticle(owner: Owner, json: unknown, isOnly: boolean): ArticlePage {
  const rules = owner.platform.state.settings.articleRules();
  const kind = textField(json, "article_type") || "news";
  if (kind !== "news" && kind !== "newspic") throw new Refusal(40097);
  const head = acceptHead(owner, json, rules);
  const content = textField(json, "content");
  if (isTooLong(content, rules)) throw new Refusal(45002);
  const page = { ...head, publishedAt: null, isDeleted: false };
  if (kind === "newspic") {
    const pictureMediaIds = acceptPictures(owner, json);
    return { ...page, kind, content, thumbMediaId: pictureMediaIds[0] ?? "", pictureMediaIds };
  }
  if (content.trim() === "") throw new Refusal(45002);
  const thumbMediaId = acceptPicture(owner, textField(json, "thumb_media_id"));
  const { html, text } = filterArticle(content, filterContextOf(owner.platform, owner.account));
  if (text === "" && !SHOWS_SOMETHING.test(html)) throw new Refusal(45166);
  const digest = head.digest || (isOnly ? [...text].slice(0, DIGEST_FROM_TEXT).join("") : "");
  return { ...page, kind, digest, content: html, thumbMediaId, pictureMediaIds: [] };
}

/**
 * An author with \uXXXX in it counts by the characters of its escapes, measured on the body as it came.
 * @throws Refusal 45110
 */
export function refuseEscapedAuthors({ platform }: Owner, body: Buffer): void {
  const limit = platform.state.settings.articleRules().authorCharacters;
  for (const [, author = ""] of body.toString().matchAll(/"author"\s*:\s*"((?:[^"\\]|\\.)*)"/g)) {
    if (author.includes("\\u") && author.length > limit) throw new Refusal(45110);
  }
}

function acceptHead({ account }: Owner, json: unknown, rules: ArticleRules) {
  const title = textField(json, "title");
  const author = textField(json, "author");
  const digest = textField(json, "digest");
  if (title.trim() === "" || [...title].length > rules.titleCharacters) throw new Refusal(45003);
  if ([...author].length > rules.authorCharacters) throw new Refusal(45110);
  if ([...digest].length > rules.digestCharacters) throw new Refusal(45004);
  const flags = flagsSchema.safeParse(json);
  if (!flags.success) throw new Refusal(40097);
  const { need_open_comment, only_fans_can_comment } = flags.data;
  if (need_open_comment === 1 && !account.mayHaveComments) throw new Refusal(88000);
  if (productSchema.safeParse(fieldsOf(json).product_info).success) throw new Refusal(53406);
  return {
    title,
    author,
    digest,
    sourceUrl: acceptSourceUrl(textField(json, "content_source_url")),
    wideCrop: acceptCrop(textField(json, "pic_crop_235_1")),
    squareCrop: acceptCrop(textField(json, "pic_crop_1_1")),
    needOpenComment: need_open_comment === 1,
    onlyFansCanComment: only_fans_can_comment === 1,
  };
}

function isTooLong(content: string, { contentBytes, contentCharacters }: ArticleRules): boolean {
  if (Buffer.byteLength(content) >= contentBytes) return true;
  return contentCharacters !== null && [...content].length >= contentCharacters;
}

function acceptSourceUrl(url: string): string {
  const isFit =
    url === "" ||
    (Buffer.byteLength(url) <= SOURCE_URL_BYTES && /^https?:\/\//i.test(url) && URL.canParse(url));
  if (!isFit) throw new Refusal(41039);
  return url;
}

function acceptCrop(crop: string): string {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = crop.split("_").map(Number);
  if (crop !== "" && !(CROP.test(crop) && x1 < x2 && y1 < y2)) throw new Refusal(40097);
  return crop;
}

function acceptPictures(owner: Owner, json: unknown): string[] {
  const pictures = picturesSchema.safeParse(fieldsOf(json).image_info);
  if (!pictures.success) throw new Refusal(40097);
  return pictures.data.image_list.map(({ image_media_id }) => acceptPicture(owner, image_media_id));
}

/** Permanent material only. */
function acceptPicture({ platform, account }: Owner, mediaId: string): string {
  const media = platform.state.media.get(account.appId, mediaId, platform.now());
  if (!media?.permanent || (media.type !== "image" && media.type !== "thumb")) throw new Refusal(40007);
  return mediaId;
}
