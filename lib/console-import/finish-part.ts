import { createHash } from "node:crypto";
import type { FetchedReply } from "./fetch-reply";
import type { ConsolePart, KeptReply, PartBody } from "./schema";
import { note, type ReplyPlace, type SketchedPart } from "./sketched-part";

/** What came of a reply, and where it belongs. */
export type PlacedReply = FetchedReply & { place: ReplyPlace };

/** A part whose files are there, or are known not to come. */
export function finishPart(part: SketchedPart, fetched: readonly PlacedReply[]): ConsolePart {
  const { key, kind, name, isOn, isOurs } = part;
  const kept = fetched.flatMap(({ reply, place }) => (reply ? [{ reply, place }] : []));
  const body = bodyOf(part, kept);
  const isSilent = part.body?.type === "rule" && kept.length === 0;
  const notes = [
    ...part.notes,
    ...fetched.flatMap((one) => one.notes),
    ...(isSilent ? [note("noReply")] : []),
  ];
  return { ...{ key, kind, name, isOn, isOurs, notes, body }, fingerprint: fingerprintOf({ ...part, body }) };
}

function bodyOf({ body }: SketchedPart, kept: { reply: KeptReply; place: ReplyPlace }[]): PartBody | null {
  switch (body?.type) {
    case undefined:
      return null;
    case "rule":
      return kept.length === 0 ? null : { ...body, replies: kept.map(({ reply }) => reply) };
    case "menu":
      return { ...body, replies: kept.map(({ reply, place }) => ({ path: place.path, reply })) };
    case "conditional":
      return body;
  }
}

/** Of what followers get, and of what was sketched where nothing comes along: files by what they hold, never by an id. */
function fingerprintOf({ isOn, body, notes }: Pick<ConsolePart, "isOn" | "body" | "notes">): string {
  const content = body ?? notes;
  const text = JSON.stringify([isOn, content], (field, value: unknown) =>
    field === "fileId" || field === "name" || field === "tagName" ? undefined : value,
  );
  return createHash("sha256").update(text).digest("base64url");
}
