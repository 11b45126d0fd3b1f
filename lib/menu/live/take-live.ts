import type { z } from "zod";
import { changeAccount } from "@/lib/accounts/revision";
import { insertArticle } from "@/lib/articles/writes";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { getDraft } from "@/lib/menu/data";
import type { takeLiveSchema } from "@/lib/menu/schema";
import type { DraftState, Loss } from "@/lib/menu/types";
import { keepLosses, writeDraft } from "@/lib/menu/writes";
import { Refusal } from "@/lib/platform/action";
import type { Database } from "@/lib/platform/db/db";
import { listRulesTriggeredBy } from "@/lib/replies/data";
import type { Reply, RuleInput } from "@/lib/replies/schema";
import { insertRule } from "@/lib/replies/writes";
import type { ConsoleReply } from "./console-replies";
import { readLiveMenu } from "./drift";
import { DRIFT_TEXTS, driftMessages } from "./messages";

/**
 * Makes what is live at WeChat the draft. What buttons of WeChat's console say becomes rules; what cannot be carried
 * over is kept with the draft.
 */
export async function takeLiveMenu(
  context: ActionContext,
  { revision }: z.output<typeof takeLiveSchema>,
): Promise<DraftState | Refusal> {
  const { accountId, actor } = context;
  const before = await getDraft(accountId);
  const live = await readLiveMenu(accountId, before.document);
  if (!live) return new Refusal("not-found", DRIFT_TEXTS.nothingElse);
  const { document, replies } = live;
  const refusal = await changeAccount(accountId, async (tx) => {
    const { baseNumber } = before;
    const writeResult = await writeDraft(tx, context, { document, revision, baseNumber });
    if (writeResult instanceof Refusal) return writeResult;
    const losses = [...live.lost];
    for (const one of replies) if (!(await carryReply(tx, context, one))) losses.push(answered(one));
    await keepLosses(tx, accountId, losses);
    const detail = { rules: replies.length, lost: losses.map(({ name, why }) => `${name}: ${why}`) };
    await recordAudit(tx, { actor, accountId, event: "menu.imported", subject: "WeChat", detail });
    return null;
  });
  return refusal ?? getDraft(accountId);
}

function answered({ button }: ConsoleReply): Loss {
  return { name: button.name, why: "answered" };
}

/** Makes the rule that says what the console's button said; false where the button says something else already. */
async function carryReply(tx: Database, context: ActionContext, one: ConsoleReply): Promise<boolean> {
  const { accountId, locale } = context;
  const { key, name } = one.button;
  const [present] = await listRulesTriggeredBy(tx, accountId, [{ type: "click", key }]);
  if (present) return saysTheSame(present.replies, one);
  const reply: Reply =
    one.type === "reply" ? one.reply : { type: "news", articleIds: await addArticles(tx, context, one) };
  const rule: RuleInput = {
    name: driftMessages[locale].ruleName(name).slice(0, 60),
    enabled: true,
    priority: 0,
    triggers: [{ type: "click", key }],
    replyMode: "all",
    replies: [reply],
  };
  return !((await insertRule(tx, context, rule)) instanceof Refusal);
}

/** Articles that were carried over have ids of ours by now, and may have been edited since. */
function saysTheSame(present: readonly Reply[], one: ConsoleReply): boolean {
  if (one.type === "articles") return present.some(({ type }) => type === "news");
  return JSON.stringify(present) === JSON.stringify([one.reply]);
}

async function addArticles(
  tx: Database,
  context: ActionContext,
  { articles }: Extract<ConsoleReply, { type: "articles" }>,
): Promise<string[]> {
  const ids: string[] = [];
  for (const article of articles) ids.push((await insertArticle(tx, context, article)).id);
  return ids;
}
