import { findOrInsertArticle } from "@/lib/articles/writes";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import type { Database } from "@/lib/platform/db/db";
import type { Reply, RuleInput } from "@/lib/replies/schema";
import { insertRule, overwriteRule } from "@/lib/replies/writes";
import { listRivals, rivalOf } from "./data";
import { importMessages } from "./messages";
import type { ConsolePart, KeptReply, PartBody } from "./schema";

/** A rule that a part became, and the revision that it has then. */
export type ImportedRule = { id: string; revision: number };

/** A part whose body is of one kind. */
export type PartWith<Type extends PartBody["type"]> = Omit<ConsolePart, "body"> & {
  body: Extract<PartBody, { type: Type }>;
};

/**
 * Makes a rule of a part, or brings the one up to date that it became before. Where a rule of ours answers already, and
 * where the console's is switched off, it comes switched off.
 */
export async function importRule(
  tx: Database,
  context: ActionContext,
  part: PartWith<"rule">,
  { present, answerAtOnce }: { present: readonly ImportedRule[]; answerAtOnce: boolean },
): Promise<ImportedRule[] | Refusal> {
  const { triggers, replyMode, replies } = part.body;
  const [known] = present;
  const rivals = await listRivals(tx, context.accountId, known ? [known.id] : []);
  const rule = {
    name: part.name || importMessages[context.locale].kinds[part.kind],
    enabled: answerAtOnce && part.isOn && rivalOf(part, rivals) === null,
    priority: 0,
    triggers,
    replyMode,
    replies: await toReplies(tx, context, replies),
  };
  const written = await writeImported(tx, context, rule, known?.id);
  return written instanceof Refusal ? written : [written];
}

/** @param id of the rule that it became before */
export async function writeImported(
  tx: Database,
  context: ActionContext,
  rule: RuleInput,
  id: string | undefined,
): Promise<ImportedRule | Refusal> {
  if (id === undefined) {
    const added = await insertRule(tx, context, rule);
    return added instanceof Refusal ? added : { id: added.id, revision: 1 };
  }
  const changed = await overwriteRule(tx, context, id, rule);
  return changed instanceof Refusal ? changed : { id, revision: changed.revision };
}

/** Replies as a rule keeps them, with cards for the articles that they show. */
export async function toReplies(
  tx: Database,
  context: ActionContext,
  replies: readonly KeptReply[],
): Promise<Reply[]> {
  const made: Reply[] = [];
  for (const reply of replies) made.push(await toReply(tx, context, reply));
  return made;
}

async function toReply(tx: Database, context: ActionContext, reply: KeptReply): Promise<Reply> {
  switch (reply.type) {
    case "text":
      return reply;
    case "image":
    case "voice":
    case "video": {
      const { type, fileId, name } = reply;
      return { type, fileId, name };
    }
    case "news": {
      const articleIds: string[] = [];
      for (const article of reply.articles)
        articleIds.push((await findOrInsertArticle(tx, context, { ...article, folder: FOLDER })).id);
      return { type: "news", articleIds };
    }
    default:
      return reply satisfies never;
  }
}

/** Where articles that came from the console are found. */
const FOLDER = "微信后台";
