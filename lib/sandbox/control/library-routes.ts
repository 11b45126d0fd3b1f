import { z } from "zod";
import { isMediaType } from "@/lib/sandbox/media-formats";
import { takeIn } from "@/lib/sandbox/media-intake";
import { keepNews } from "@/lib/sandbox/news";
import { freshId } from "@/lib/sandbox/platform";
import { articleSchema } from "@/lib/sandbox/state/articles";
import { ControlProblem } from "./problem";
import { accepted, type ControlCall, type ControlRoute, requireAccount } from "./route";

const fileSchema = z.strictObject({
  type: z.string().refine(isMediaType),
  filename: z.string().max(200).default(""),
  dataBase64: z.base64(),
  permanent: z.boolean().default(false),
});
const newsSchema = z.strictObject({
  type: z.literal("news"),
  articles: z.array(articleSchema).min(1).max(8),
});

/** Routes that stand in for the console's library: its files, and the articles that are published there. */
export const libraryRoutes: readonly ControlRoute[] = [
  { method: "GET", pattern: "/_control/accounts/:appId/media/:mediaId", run: getMedia },
  { method: "POST", pattern: "/_control/accounts/:appId/media", run: addMedia },
  { method: "POST", pattern: "/_control/accounts/:appId/articles", run: addArticle },
  { method: "DELETE", pattern: "/_control/accounts/:appId/articles/:articleId", run: takeArticleBack },
];

function getMedia(call: ControlCall) {
  const { appId } = requireAccount(call);
  const { media } = call.platform.state;
  const file = media.get(appId, call.params.mediaId ?? "", call.platform.now());
  if (!file)
    throw new ControlProblem(404, "no_such_media", "There is no such file, or its three days are over");
  return { bytes: media.bytes(file.mediaId), contentType: file.mime };
}

function addMedia(call: ControlCall) {
  const { appId } = requireAccount(call);
  const material = accepted(z.union([newsSchema, fileSchema]), call.body);
  if ("articles" in material)
    return { value: { mediaId: keepNews(call.platform, appId, material.articles) } };
  const { dataBase64, ...file } = material;
  const { mediaId } = takeIn(call.platform, appId, { ...file, bytes: Buffer.from(dataBase64, "base64") });
  return { value: { mediaId } };
}

function addArticle(call: ControlCall) {
  const { appId } = requireAccount(call);
  const articleId = freshId(call.platform, 43);
  const article = accepted(articleSchema, call.body);
  call.platform.state.articles.add(appId, {
    ...article,
    articleId,
    pageIds: [],
    publishedAt: call.platform.now(),
    isDeleted: false,
  });
  return { value: { articleId } };
}

function takeArticleBack(call: ControlCall) {
  const { appId } = requireAccount(call);
  const articleId = call.params.articleId ?? "";
  if (!call.platform.state.articles.takeBack(appId, articleId)) {
    throw new ControlProblem(404, "no_such_article", `There is no article ${articleId}`);
  }
  return { value: { ok: true } };
}
