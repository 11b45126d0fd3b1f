import { z } from "zod";
import { itemsOf } from "@/lib/sandbox/auto-reply-items";
import { type AutoReplies, newsInfoSchema } from "@/lib/sandbox/state/account";
import { ControlProblem } from "./problem";
import { accepted, type ControlCall, type ControlRoute, requireAccount } from "./route";

/** In the words that get_current_autoreply_info answers with; limits as the console has them. */
const itemSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), content: z.string().min(1).max(600) }),
  z.strictObject({ type: z.enum(["img", "voice", "video"]), content: z.string() }),
  z.strictObject({
    type: z.literal("news"),
    content: z.string().optional(),
    news_info: z.strictObject({ list: z.array(newsInfoSchema).max(8) }).optional(),
  }),
]);
const ruleSchema = z.strictObject({
  rule_name: z.string().min(1).max(60),
  create_time: z.int().optional(),
  reply_mode: z.enum(["reply_all", "random_one"]).default("reply_all"),
  keyword_list_info: z
    .array(
      z.strictObject({
        type: z.literal("text").default("text"),
        match_mode: z.enum(["contain", "equal"]),
        content: z.string().min(1).max(30),
      }),
    )
    .max(10),
  reply_list_info: z.array(itemSchema).max(5),
});
const flag = z.literal([0, 1]).default(1);
const autoRepliesBodySchema = z.strictObject({
  is_add_friend_reply_open: flag,
  is_autoreply_open: flag,
  add_friend_autoreply_info: itemSchema.optional(),
  message_default_autoreply_info: itemSchema.optional(),
  keyword_autoreply_info: z.strictObject({ list: z.array(ruleSchema).max(200) }).optional(),
});

/** Routes that stand in for the console's pages of automatic replies and of the server settings. */
export const consoleRoutes: readonly ControlRoute[] = [
  { method: "PUT", pattern: "/_control/accounts/:appId/auto-replies", run: putAutoReplies },
  { method: "PUT", pattern: "/_control/accounts/:appId/server-mode", run: putServerMode },
];

function putAutoReplies(call: ControlCall) {
  const account = requireAccount(call);
  const { platform } = call;
  const body = accepted(autoRepliesBodySchema, call.body);
  const now = Math.floor(platform.now() / 1000);
  const list = body.keyword_autoreply_info?.list.map((rule) => ({
    ...rule,
    create_time: rule.create_time ?? now,
  }));
  const autoReplies: AutoReplies = { ...body, keyword_autoreply_info: list && { list } };
  for (const { type, content = "" } of itemsOf(autoReplies)) {
    if (type === "text" || type === "news") continue;
    const kind = platform.state.media.get(account.appId, content, platform.now())?.type;
    if (kind !== (type === "img" ? "image" : type))
      throw new ControlProblem(400, "invalid", `There is no ${type} ${content} in the library`);
  }
  platform.state.accounts.save({ ...account, autoReplies });
  return { value: { ok: true } };
}

/** Switched on, it puts the console's own menu to rest (assumed); switched off, that is back. */
function putServerMode(call: ControlCall) {
  const account = requireAccount(call);
  const { isOn } = accepted(z.strictObject({ isOn: z.boolean() }), call.body);
  if (isOn && account.callbackUrl === "")
    throw new ControlProblem(409, "no_server", "The account has no server to switch on");
  call.platform.state.accounts.save({ ...account, serverModeOff: !isOn, consoleMenuRests: isOn });
  return { value: { ok: true } };
}
