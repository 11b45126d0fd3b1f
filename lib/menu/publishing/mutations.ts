import type { z } from "zod";
import { requireAccount } from "@/lib/accounts/data";
import type { ActionContext } from "@/lib/auth/admin-action";
import { getDraft, getPublishedVersion, getVersion } from "@/lib/menu/data";
import { Refusal } from "@/lib/platform/action";
import { NO_JSON } from "@/lib/platform/db/sql";
import type { Localized } from "@/lib/platform/i18n/locale";
import { publishDocument, removeMenu } from "./publish";
import type { deletionSchema, draftPublicationSchema, versionPublicationSchema } from "./schema";

/**
 * Puts the draft live at WeChat and keeps it as the account's next version; the draft stays as it is, whatever happens.
 *
 * @returns "conflict" if somebody changed the draft or published since the person looked
 */
export async function publishDraft(
  context: ActionContext,
  { revision, note, basedOn }: z.output<typeof draftPublicationSchema>,
): Promise<{ number: number } | Refusal> {
  const { accountId, locale } = context;
  const [draft, latest] = await Promise.all([getDraft(accountId), getPublishedVersion(accountId, locale)]);
  if (draft.revision !== revision) return new Refusal("conflict", TEXTS.changed);
  if (latest && basedOn !== undefined && latest.number > basedOn) return refuseOutrun(latest);
  return publishDocument(context, { document: draft.document, note }, async (tx, number) => {
    await tx.menuDraft.updateMany({
      where: { accountId, revision },
      data: { baseNumber: number, losses: NO_JSON },
    });
  });
}

/** Puts what was published before live again, as a version of its own; the draft stays as it is. */
export async function publishVersion(
  context: ActionContext,
  { number, note }: z.output<typeof versionPublicationSchema>,
): Promise<{ number: number } | Refusal> {
  const version = await getVersion(context.accountId, number, context.locale);
  if (!version) return new Refusal("not-found", TEXTS.noVersion);
  return publishDocument(context, { document: version.document, note });
}

/** Deletes the menu at WeChat, with all conditional ones; the draft and the versions stay. */
export async function deleteLiveMenu(
  { accountId, actor }: ActionContext,
  { typed }: z.output<typeof deletionSchema>,
): Promise<{ number: number } | Refusal> {
  const { name } = await requireAccount(accountId);
  if (typed.trim() !== name.trim()) return new Refusal("invalid", NOT_THE_NAME, { typed: NOT_THE_NAME });
  return { number: await removeMenu({ accountId, actor }, REMOVED) };
}

function refuseOutrun({ number, publishedBy }: { number: number; publishedBy: string }): Refusal {
  return new Refusal("conflict", {
    zh: `${publishedBy}在您编辑时发布了第 ${number} 版，您的还没有发布。`,
    en: `${publishedBy} published version ${number} while you were editing; yours was not published.`,
  });
}

/** The note of the version that has no buttons; people read it in the history. */
const REMOVED = "删除了线上菜单";
const NOT_THE_NAME = {
  zh: "请输入公众号的名称来确认",
  en: "Type the account's name to confirm",
};

const TEXTS = {
  noVersion: { zh: "没有这个版本。", en: "There is no such version." },
  changed: {
    zh: "草稿刚刚被别人修改过，还没有发布。请先看一下新的草稿。",
    en: "Somebody changed the draft a moment ago; it was not published. Look at the new draft first.",
  },
} as const satisfies Record<string, Localized>;
