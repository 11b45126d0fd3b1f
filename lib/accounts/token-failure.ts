import { z } from "zod";
import type { Localized } from "@/lib/platform/i18n/locale";
import { localizedSchema } from "@/lib/platform/i18n/localized-schema";
import { explainErrcode } from "@/lib/wechat/api/explain-errcode";
import { toWeChatFailure } from "@/lib/wechat/api/try-wechat";

const storedFailure = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("refused"),
    at: z.number(),
    errcode: z.number(),
    errmsg: z.string(),
    rid: z.string().nullable(),
  }),
  z.object({
    type: z.literal("unreachable"),
    at: z.number(),
    reason: z.string(),
    meaning: localizedSchema,
    advice: localizedSchema,
  }),
]);
type StoredFailure = z.infer<typeof storedFailure>;

/** Source: Get access token › return codes. */
const MISSING_SECRET = 41004;

/** Why the last access token could not be fetched, for people. */
export type TokenFailure = {
  at: Date;
  errcode: number | null;
  rid: string | null;
  meaning: Localized;
  advice: Localized;
};

/**
 * What to store about a failed fetch: no secret is in it, because the client's errors hold none.
 *
 * @returns null when the error says nothing about WeChat
 */
export function toStoredFailure(error: unknown, now: number): string | null {
  const failure = describeFailure(error, now);
  return failure && JSON.stringify(failure);
}

/** Reads what {@link toStoredFailure} wrote. */
export function readStoredFailure(stored: string): TokenFailure {
  const failure = storedFailure.parse(JSON.parse(stored));
  const at = new Date(failure.at);
  switch (failure.type) {
    case "refused":
      return {
        at,
        errcode: failure.errcode,
        rid: failure.rid,
        ...explainErrcode(failure.errcode, failure.errmsg),
      };
    case "unreachable":
      return { at, errcode: null, rid: null, meaning: failure.meaning, advice: failure.advice };
  }
}

/** What a fetch would come to without an AppSecret, in WeChat's words. @param now milliseconds */
export function missingSecret(now: number): TokenFailure {
  return { at: new Date(now), errcode: MISSING_SECRET, rid: null, ...explainErrcode(MISSING_SECRET, "") };
}

function describeFailure(error: unknown, at: number): StoredFailure | null {
  const failure = toWeChatFailure(error);
  if (!failure) return null;
  if (failure.type === "refused") {
    const { type, errcode, errmsg, rid } = failure;
    return { type, at, errcode, errmsg, rid };
  }
  const { type, reason, meaning, advice } = failure;
  return { type, at, reason, meaning, advice };
}
