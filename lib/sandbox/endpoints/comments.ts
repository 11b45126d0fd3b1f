import { z } from "zod";
import { Refusal } from "@/lib/sandbox/refusals";
import { type AccountCall, type Endpoint, ok } from "./endpoint";

const commentsSchema = z.object({
  msg_data_id: z.coerce.number().pipe(z.int()),
  index: z.coerce.number().pipe(z.int().min(0)).default(0),
});

/** Comment management › Open comments. */
export const openCommentsEndpoint = commentsEndpoint("open");
/** Comment management › Close comments. */
export const closeCommentsEndpoint = commentsEndpoint("close");

function commentsEndpoint(what: "open" | "close"): Endpoint {
  return {
    path: `/cgi-bin/comment/${what}`,
    method: "POST",
    body: "json",
    access: "token",
    permission: "everyone",
    run: (call) => change(call, what === "open"),
  };
}

/** Of the article with this index, counted from 0, in what was published as `msg_data_id`. */
function change({ platform, account, json }: AccountCall, needOpenComment: boolean) {
  if (!account.mayHaveComments) throw new Refusal(88000);
  const { state } = platform;
  const order = commentsSchema.safeParse(json);
  if (!order.success) throw new Refusal(40097);
  const job = state.publishJobs.byMsgDataId(account.appId, order.data.msg_data_id);
  const pageId = job?.pageIds[order.data.index];
  const found = pageId === undefined ? null : state.articlePages.get(pageId);
  if (pageId === undefined || !found || found.page.publishedAt === null) throw new Refusal(88001);
  state.articlePages.save(account.appId, pageId, { ...found.page, needOpenComment });
  return ok;
}
