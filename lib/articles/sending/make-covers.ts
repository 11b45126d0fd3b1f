import type { AccountId } from "@/lib/auth/account-id";
import { permanentIdOf } from "@/lib/media/identities/writes";
import { getContent } from "@/lib/media/library/data";
import { loadPicture } from "./load-picture";
import { coverOf, keyOf, type PictureSource } from "./picture-sources";
import { SENDING_WORDS, SendingFault } from "./problems";
import { changeItem, changeSending, type SendingRow } from "./rows";
import type { StepContext } from "./step-context";
import { uploadCover } from "./upload-picture";

/** Makes the next cover that WeChat does not have; when it has all, the draft is next. */
export async function makeCovers(sending: SendingRow, { wechat, clock }: StepContext): Promise<void> {
  for (const item of sending.items) {
    const place = { articleId: item.articleId, field: "cover", path: null } as const;
    const source = coverOf(item.values);
    if (source === null) throw new SendingFault(SENDING_WORDS.noCover, place);
    const coverSource = await nameOf(sending.accountId, source);
    if (item.coverMediaId !== null && item.coverSource === coverSource) continue;
    const known =
      source.type === "file" ? await permanentIdOf(sending.accountId, source.mediaId, clock) : null;
    if (known !== null) return changeItem(sending, item, { coverMediaId: known, coverSource });
    const picture = await loadPicture(sending.accountId, wechat, source);
    if (picture.type === "problem") throw new SendingFault(picture.words, place);
    await changeItem(sending, item, { coverMediaId: await uploadCover(wechat, picture), coverSource });
    return;
  }
  await changeSending(sending, { step: "draft" });
}

/** What a cover is made of: a file may hold another picture by now. */
async function nameOf(accountId: AccountId, source: PictureSource): Promise<string> {
  if (source.type !== "file") return keyOf(source);
  const content = await getContent(accountId, { id: source.mediaId });
  return `${keyOf(source)}:${content?.contentHash ?? ""}`;
}
