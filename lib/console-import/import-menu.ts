import { recordAudit } from "@/lib/audit/record";
import type { AccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import { getDraft, getPublishedVersion } from "@/lib/menu/data";
import type { MenuDocument, MenuLeaf } from "@/lib/menu/document";
import { driftMessages } from "@/lib/menu/live/messages";
import type { Loss } from "@/lib/menu/types";
import { fromWireMenu } from "@/lib/menu/wire-menu";
import { keepLosses, writeDraft } from "@/lib/menu/writes";
import { Refusal } from "@/lib/platform/action";
import type { Database } from "@/lib/platform/db/db";
import { listRulesTriggeredBy } from "@/lib/replies/data";
import { type ImportedRule, type PartWith, toReplies, writeImported } from "./import-rule";
import { NOTES, type NoteCode } from "./notes";
import type { KeptButton, KeptReply, Note } from "./schema";

/** The console's buttons as a draft, those that are known from here with their ids, and the version it comes from. */
export async function prepareMenu(
  accountId: AccountId,
  buttons: readonly KeptButton[],
): Promise<{ document: MenuDocument; baseNumber: number }> {
  const [draft, published] = await Promise.all([getDraft(accountId), getPublishedVersion(accountId, "zh")]);
  const known = { buttons: [...(published?.document.buttons ?? []), ...draft.document.buttons] };
  return { document: fromWireMenu(buttons, known), baseNumber: draft.baseNumber };
}

/** What the draft is made of, which draft was seen, and what the part became before. */
type MenuImport = Awaited<ReturnType<typeof prepareMenu>> & {
  revision: number;
  present: readonly ImportedRule[];
};

/**
 * Makes the console's menu the draft, and rules of what its buttons say. A button that has a reply here keeps that, and
 * the draft says so.
 */
export async function importMenu(
  tx: Database,
  context: ActionContext,
  { body, notes }: PartWith<"menu">,
  { document, baseNumber, revision, present }: MenuImport,
): Promise<ImportedRule[] | Refusal> {
  const { accountId, actor } = context;
  const draft = await writeDraft(tx, context, { document, revision, baseNumber });
  if (draft instanceof Refusal) return draft;
  const losses = notes.flatMap(toLoss);
  const rules: ImportedRule[] = [];
  for (const { path, reply } of body.replies) {
    const button = buttonAt(document, path);
    if (!button) continue;
    const rule = await importButtonReply(tx, context, button, reply, present);
    if (rule instanceof Refusal) return rule;
    if (rule) rules.push(rule);
    else losses.push({ name: button.name, why: "answered" });
  }
  await keepLosses(tx, accountId, losses);
  const detail = { rules: rules.length, lost: losses.map(({ name, why }) => `${name}: ${why}`) };
  await recordAudit(tx, { actor, accountId, event: "menu.imported", subject: "WeChat", detail });
  return rules;
}

function buttonAt({ buttons }: MenuDocument, [top = -1, item]: readonly number[]): MenuLeaf | undefined {
  return item === undefined ? buttons[top] : buttons[top]?.items[item];
}

/** @returns null where the button says something else already */
async function importButtonReply(
  tx: Database,
  context: ActionContext,
  { key, name }: MenuLeaf,
  reply: KeptReply,
  present: readonly ImportedRule[],
): Promise<ImportedRule | Refusal | null> {
  const trigger = { type: "click", key } as const;
  const [answering] = await listRulesTriggeredBy(tx, context.accountId, [trigger]);
  const isOfImport = present.some(
    (rule) => rule.id === answering?.id && rule.revision === answering.revision,
  );
  if (answering && !isOfImport) return null;
  const rule = {
    name: driftMessages[context.locale].ruleName(name).slice(0, MAX_RULE_NAME),
    // Nobody has these buttons before the menu is published.
    ...{ enabled: true, priority: 0, triggers: [trigger], replyMode: "all" as const },
    replies: await toReplies(tx, context, [reply]),
  };
  return writeImported(tx, context, rule, answering?.id);
}

const MAX_RULE_NAME = 60;

/** In the words that the menu's editor has for it. */
function toLoss({ code, button }: Note): Loss[] {
  if (button === null || NOTES[code] !== "loss") return [];
  return [{ name: button, why: LOSS_REASONS[code] ?? "tooLong" }];
}

const LOSS_REASONS: Partial<Record<NoteCode, Loss["why"]>> = {
  newsGone: "noArticles",
  articleIncomplete: "noArticles",
  unknownButton: "unknown",
  unknownReply: "unknown",
  emptyButton: "unknown",
};
