import { contentAddressOf } from "@/lib/media/identities/writes";
import { getContent } from "@/lib/media/library/data";
import type { Clock } from "@/lib/platform/clock";
import { loadPicture } from "./load-picture";
import { type PlacedPicture, picturesToSend } from "./picture-sources";
import { SendingFault } from "./problems";
import { changeItem, changeSending, type ItemRow, type SendingRow } from "./rows";
import type { SentPictures } from "./schema";
import type { StepContext } from "./step-context";
import { hashOf, uploadContentPicture } from "./upload-picture";

/** Pictures at the same time; after each handful what was done is kept. */
const AT_ONCE = 3;

/** Gives WeChat the next few pictures that it does not have; when it has all, the covers are next. */
export async function takePictures(sending: SendingRow, context: StepContext): Promise<void> {
  for (const item of sending.items) {
    const missing = missingPictures(item);
    if (missing.length === 0) continue;
    await takeSome(sending, item, missing.slice(0, AT_ONCE), context);
    return;
  }
  await changeSending(sending, { step: "cover" });
}

/** The pictures of a text that WeChat does not have yet. */
function missingPictures({ values, pictures }: Pick<ItemRow, "values" | "pictures">): PlacedPicture[] {
  return picturesToSend(values.body).filter(({ key }) => pictures[key] === undefined);
}

async function takeSome(
  sending: SendingRow,
  item: ItemRow,
  missing: readonly PlacedPicture[],
  { wechat, clock }: StepContext,
): Promise<void> {
  const knownByHash = new Map(
    sending.items.flatMap(({ pictures }) =>
      Object.values(pictures).map(({ hash, address }) => [hash, address] as const),
    ),
  );
  const taken = await Promise.allSettled(
    missing.map(async ({ source, path, key }) => {
      const known = source.type === "file" ? await fileAtWeChat(sending, source.mediaId, clock) : null;
      if (known) return [key, known] as const;
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

/** A file of the library, of which the library knows where WeChat has it; null when there is no such file. */
async function fileAtWeChat({ accountId }: SendingRow, id: string, clock: Clock) {
  const [content, address] = [
    await getContent(accountId, { id }),
    await contentAddressOf(accountId, id, clock),
  ];
  return content && address !== null ? { hash: content.contentHash, address } : null;
}
