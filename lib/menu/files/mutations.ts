import type { z } from "zod";
import type { ActionContext } from "@/lib/auth/admin-action";
import { getFileAtWeChat } from "@/lib/media/identities/data";
import { permanentIdOf } from "@/lib/media/identities/writes";
import type { fileIdSchema } from "@/lib/media/library/schema";
import { readConditionalMenus } from "@/lib/menu/conditional/data";
import { publishConditionalMenus } from "@/lib/menu/conditional/publish";
import { writeConditionalDocuments } from "@/lib/menu/conditional/writes";
import { getDraft, getPublishedVersion } from "@/lib/menu/data";
import { MAX_NOTE } from "@/lib/menu/limits";
import { readLiveMenu } from "@/lib/menu/live/drift";
import { publishDocument } from "@/lib/menu/publishing/publish";
import { menuDocumentSchema } from "@/lib/menu/schema";
import { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { getEarlierContent } from "./data";
import { buttonsSendingEarlier, type Content, withNewContent } from "./renew-content";
import type { Renewal } from "./types";

type NewContent = Content & { mediaId: string };

/**
 * Publishes the menus that send what a file held before once more, with what it holds now and otherwise as followers have
 * them: what is being changed of a menu goes on being changed, and is not published by this.
 *
 * @returns "conflict" where followers have a default menu that is not of here
 */
export async function publishFileAnew(
  context: ActionContext,
  { id }: z.output<typeof fileIdSchema>,
): Promise<Renewal | Refusal> {
  const { accountId } = context;
  const earlier = await getEarlierContent(accountId, id);
  if (earlier.buttons.length + earlier.conditionalMenus.length === 0)
    return { number: null, conditional: null };
  const mediaId = await permanentIdOf(accountId, id, systemClock);
  const file = await getFileAtWeChat(accountId, id);
  if (mediaId === null || !file) return GONE;
  const content = { fileId: id, mediaId };
  const number = earlier.buttons.length > 0 ? await renewDefault(context, content, file.file.name) : null;
  if (number instanceof Refusal) return number;
  const conditional = earlier.conditionalMenus.length > 0 ? await renewConditional(context, content) : null;
  return { number, conditional };
}

async function renewDefault(
  context: ActionContext,
  content: NewContent,
  name: string,
): Promise<number | null | Refusal> {
  const { accountId, locale } = context;
  const [draft, published] = await Promise.all([getDraft(accountId), getPublishedVersion(accountId, locale)]);
  if (!published) return null;
  const live = await readLiveMenu(accountId, draft.document);
  if (!live?.isPublished) return ELSEWHERE;
  const document = withNewContent(published.document, content);
  const note = `换上“${name}”的新内容`.slice(0, MAX_NOTE);
  const result = await publishDocument(context, { document, note }, (tx, number) =>
    renewDraft(tx, context, content, { before: published.number, number }),
  );
  return result instanceof Refusal ? result : result.number;
}

/** Else publishing the draft later would bring the old content back. */
async function renewDraft(
  tx: Database,
  { accountId }: ActionContext,
  content: NewContent,
  { before, number }: { before: number; number: number },
): Promise<void> {
  const row = await tx.menuDraft.findUnique({ where: { accountId } });
  if (!row) return;
  const document = withNewContent(menuDocumentSchema.parse(row.document), content);
  await tx.menuDraft.updateMany({
    where: { accountId, revision: row.revision },
    data: {
      document,
      revision: { increment: 1 },
      // It has all of the new version that it had of the one before.
      ...(row.baseNumber === before && { baseNumber: number }),
    },
  });
}

async function renewConditional(
  context: ActionContext,
  content: NewContent,
): Promise<Renewal["conditional"]> {
  const { accountId, locale } = context;
  const menus = await readConditionalMenus(accountId);
  const isSettled = menus.every(({ state }) => state === "live");
  const stale = menus.filter(({ document }) => buttonsSendingEarlier(document, content).length > 0);
  await inTransaction((tx) =>
    writeConditionalDocuments(
      tx,
      accountId,
      stale.map((menu) => ({ ...menu, document: withNewContent(menu.document, content) })),
    ),
  );
  // They are published together: what somebody is changing would go along.
  if (!isSettled) return { type: "waiting" };
  const result = await publishConditionalMenus(context);
  return result instanceof Refusal
    ? { type: "failed", message: result.message[locale] }
    : { type: "published" };
}

const GONE = new Refusal("not-found", {
  zh: "这个文件已经从媒体库里删除，请在菜单按钮上另选一个",
  en: "This file has been deleted from the library; choose another at the button",
});

const ELSEWHERE = new Refusal("conflict", {
  zh: "粉丝现在看到的菜单不是从这里发布的那一份，没有改动它。请打开自定义菜单，看过以后再发布",
  en: "Followers have a menu that was not published from here; it was left as it is. Open the menu, look at it, then publish",
});
