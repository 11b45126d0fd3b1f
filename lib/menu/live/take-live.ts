import { z } from "zod";
import { changeAccount } from "@/lib/accounts/revision";
import { articleSearchText } from "@/lib/articles/data";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { getDraft } from "@/lib/menu/data";
import type { DraftState } from "@/lib/menu/types";
import { writeDraft } from "@/lib/menu/writes";
import { Refusal } from "@/lib/platform/action";
import { jsonContains } from "@/lib/platform/db/contains";
import type { Database } from "@/lib/platform/db/db";
import { toSearchText } from "@/lib/platform/db/search-text";
import { sql } from "@/lib/platform/db/sql";
import { type Reply, type RuleInput, replySchema } from "@/lib/replies/schema";
import type { ConsoleReply, Loss } from "./console-replies";
import { describeLosses, readLiveMenu } from "./drift";
import { DRIFT_TEXTS, driftMessages } from "./messages";
import type { takeLiveSchema } from "./schema";

/**
 * Makes what is live at WeChat the draft. What buttons of WeChat's console say becomes rules; what cannot be carried
 * over is listed, in words.
 */
export async function takeLiveMenu(
  context: ActionContext,
  { revision }: z.output<typeof takeLiveSchema>,
): Promise<{ draft: DraftState; lost: string[] } | Refusal> {
  const { accountId, actor, locale } = context;
  const before = await getDraft(accountId);
  const live = await readLiveMenu(accountId, before.document);
  if (!live) return new Refusal("not-found", DRIFT_TEXTS.nothingElse);
  const { document, replies } = live;
  const taken = await changeAccount(accountId, async (tx) => {
    const { baseNumber } = before;
    const written = await writeDraft(tx, context, { document, revision, baseNumber });
    if (written instanceof Refusal) return written;
    const lost = [...live.lost];
    for (const one of replies) if (!(await carryReply(tx, context, one))) lost.push(answered(one));
    const detail = { rules: replies.length, lost: lost.map(({ name, why }) => `${name}: ${why}`) };
    await recordAudit(tx, { actor, accountId, event: "menu.imported", subject: "WeChat", detail });
    return lost;
  });
  if (taken instanceof Refusal) return taken;
  return { draft: await getDraft(accountId), lost: describeLosses(taken, locale) };
}

function answered({ button }: ConsoleReply): Loss {
  return { name: button.name, why: "answered" };
}

/** Makes the rule that says what the console's button said; false where the button says something else already. */
async function carryReply(tx: Database, context: ActionContext, one: ConsoleReply): Promise<boolean> {
  const { accountId, actor, locale } = context;
  const { key, name } = one.button;
  const present = await findReplies(tx, context, key);
  if (present) return saysTheSame(present, one);
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
  const searchText = toSearchText(rule.name, key, ...(reply.type === "text" ? [reply.text] : []));
  const { id } = await tx.rule.create({ data: { accountId, ...rule, searchText }, select: { id: true } });
  const detail = { id, after: { ...rule, triggers: [{ type: "click", key }], replies: [{ ...reply }] } };
  await recordAudit(tx, { actor, accountId, event: "rule.created", subject: rule.name, detail });
  return true;
}

/** What a rule says already to a tap of the button; null where none does. */
async function findReplies(tx: Database, { accountId }: ActionContext, key: string): Promise<Reply[] | null> {
  const mentionsKey = jsonContains(sql`"triggers"`, JSON.stringify(key));
  const found = idsSchema.parse(
    await tx.$queryRaw`
      SELECT "id" FROM "Rule" WHERE "accountId" = ${accountId} AND ${mentionsKey} LIMIT 1`,
  );
  const [first] = found;
  if (!first) return null;
  const rule = await tx.rule.findFirst({ where: { id: first.id, accountId }, select: { replies: true } });
  return z.array(replySchema).safeParse(rule?.replies).data ?? [];
}

/** Articles that were carried over have ids of ours by now, and may have been edited since. */
function saysTheSame(present: readonly Reply[], one: ConsoleReply): boolean {
  if (one.type === "articles") return present.some(({ type }) => type === "news");
  return JSON.stringify(present) === JSON.stringify([one.reply]);
}

const idsSchema = z.array(z.object({ id: z.string() }));

async function addArticles(
  tx: Database,
  { accountId, actor }: ActionContext,
  { articles }: Extract<ConsoleReply, { type: "articles" }>,
): Promise<string[]> {
  const ids: string[] = [];
  for (const article of articles) {
    const data = { accountId, ...article, searchText: articleSearchText(article) };
    const { id } = await tx.article.create({ data, select: { id: true } });
    const subject = article.title;
    await recordAudit(tx, { actor, accountId, event: "article.created", subject, detail: { id } });
    ids.push(id);
  }
  return ids;
}
