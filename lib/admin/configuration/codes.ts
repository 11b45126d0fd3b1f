import { randomBytes } from "node:crypto";
import type { CodeToAsk } from "@/lib/qrcodes/issue";
import type { Reply } from "@/lib/replies/schema";
import { type Comparison, compare } from "./compare";
import type { Problem } from "./problem";
import type { FileCode, FileReply } from "./schema";
import type { CodeValues, StoredCode } from "./stored";

/** What has to happen to the codes. Those that the file does not have are archived: WeChat deletes none. */
export type CodePlan = Comparison<CodeValues> & {
  /** What WeChat is asked for, by the ids of the new rows. */
  asked: ReadonlyMap<string, CodeToAsk>;
  /** The codes as they are, by id. */
  before: ReadonlyMap<string, StoredCode>;
  problems: Problem[];
};

/** Compares the file's codes with the account's, which are found again by their scenes. */
export function planCodes(
  codes: readonly FileCode[],
  stored: readonly StoredCode[],
  toStored: (reply: FileReply) => Reply,
  now: number,
): CodePlan {
  const rows = new Map(stored.map((row) => [row.scene, row]));
  const wantedCodes = codes.map((code) => {
    return { label: `${code.scene} (${code.name})`, values: valuesOf(code, toStored) };
  });
  const ids = codes.map(() => randomBytes(9).toString("base64url"));
  const comparison = compare(wantedCodes, stored, {
    rowOf: (place) => rows.get(codes[place]?.scene ?? ""),
    newId: (place) => ids[place] ?? "",
    now,
  });
  return {
    ...comparison,
    deleted: comparison.deleted.filter(({ values }) => values.archived === false),
    asked: new Map(codes.map((code, place) => [ids[place] ?? "", toAsk(code)])),
    before: new Map(stored.map((row) => [row.id, row])),
    problems: codes.flatMap((code, place) => frozen(code, place, rows.get(code.scene))),
  };
}

function valuesOf(
  { scene: _, sceneKind: __, expireSeconds: ___, lifetime, ...code }: FileCode,
  toStored: (reply: FileReply) => Reply,
): CodeValues {
  return {
    ...code,
    replies: code.replies.map(toStored),
    followReplies: code.followReplies?.map(toStored) ?? null,
    pausedReplies: code.pausedReplies.map(toStored),
    endsAt: code.endsAt && new Date(code.endsAt).toISOString(),
    renews: code.renews && lifetime === "temporary",
    archived: false,
  };
}

function toAsk({ lifetime, scene, sceneKind, expireSeconds }: FileCode): CodeToAsk {
  return { lifetime, scene, sceneKind, expireSeconds };
}

/** What WeChat does not let anybody change. */
function frozen(code: FileCode, place: number, row: StoredCode | undefined): Problem[] {
  if (!row) return [];
  return (["lifetime", "sceneKind"] as const).flatMap((field) => {
    if (row[field] === code[field]) return [];
    const message = `The code of this scene is "${row[field]}", which cannot be changed; take another scene`;
    return [{ path: ["codes", place, field], message }];
  });
}
