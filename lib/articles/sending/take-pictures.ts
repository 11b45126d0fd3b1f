import type { WeChat } from "@/lib/wechat/api/client";
import { loadPicture } from "./load-picture";
import { isAtWeChat, type PlacedPicture, picturesOf } from "./picture-sources";
import { SendingFault } from "./problems";
import { changeItem, changeSending, type ItemRow, type SendingRow } from "./rows";
import type { SentPictures } from "./schema";
import type { StepContext } from "./step-context";
import { hashOf, uploadContentPicture } from "./upload-picture";

/** Pictures at the same time; after each handful what was done is kept. */
const AT_ONCE = 3;

/** Gives WeChat the next few pictures that it does not have; when it has all, the covers are next. */
export async function takePictures(sending: SendingRow, { wechat }: StepContext): Promise<void> {
  for (const item of sending.items) {
    const missing = missingPictures(item);
    if (missing.length === 0) continue;
    await takeSome(sending, item, missing.slice(0, AT_ONCE), wechat);
    return;
  }
  await changeSending(sending, { step: "cover" });
}

/** The pictures of a text that WeChat does not have yet. */
export function missingPictures({ values, pictures }: Pick<ItemRow, "values" | "pictures">): PlacedPicture[] {
  return picturesOf(values.body).filter(
    ({ key, source }) =>
      pictures[key] === undefined && !(source.type === "address" && isAtWeChat(source.src)),
  );
}

async function takeSome(
  sending: SendingRow,
  item: ItemRow,
  missing: readonly PlacedPicture[],
  wechat: WeChat,
): Promise<void> {
  const knownByHash = new Map(
    sending.items.flatMap(({ pictures }) =>
      Object.values(pictures).map(({ hash, address }) => [hash, address] as const),
    ),
  );
  const taken = await Promise.allSettled(
    missing.map(async ({ source, path, key }) => {
      const picture = await loadPicture(sending.accountId, wechat, source);
      if (picture.type === "problem") {
        throw new SendingFault(picture.words, { articleId: item.articleId, field: "body", path });
      }
      const hash = hashOf(picture.bytes);
      const address = knownByHash.get(hash) ?? (await uploadContentPicture(wechat, picture));
      return [key, { hash, address }] as const;
    }),
  );
  const done = taken.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  const pictures: SentPictures = { ...item.pictures, ...Object.fromEntries(done) };
  // First what succeeded: it need not be done again, whatever became of the others.
  if (done.length > 0) await changeItem(sending, item, { pictures });
  for (const each of taken) if (each.status === "rejected") throw each.reason;
}
