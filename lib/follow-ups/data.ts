import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { localizedSchema } from "@/lib/platform/i18n/localized-schema";
import { explainErrcode } from "@/lib/wechat/api/explain-errcode";
import { type FollowUpState, followUpMessageSchema, followUpStateSchema } from "./schema";
import type { FollowUpTotals, FollowUpView, UnsentFollowUps } from "./types";

/** What followed certain deliveries, by delivery and in the order in which it is said. */
export async function listFollowUps(
  accountId: AccountId,
  deliveryIds: readonly number[],
): Promise<FollowUpView[]> {
  const rows = await db.followUp.findMany({
    where: { accountId, deliveryId: { in: [...deliveryIds] } },
    orderBy: [{ deliveryId: "asc" }, { position: "asc" }],
  });
  return rows.map(({ deliveryId, position, message, state, attempts, failure, nextAt, settledAt }) => ({
    deliveryId,
    position,
    message: followUpMessageSchema.parse(message),
    state: followUpStateSchema.parse(state),
    attempts,
    failure: localizedSchema.nullable().catch(null).parse(failure),
    at: settledAt ?? nextAt,
  }));
}

/** What became of a rule's further replies to those who were answered since then; null where there were none. */
export async function sumUpFollowUps(
  accountId: AccountId,
  ruleId: string,
  since: Date,
): Promise<FollowUpTotals | null> {
  const groups = await db.followUp.groupBy({
    by: ["state", "errcode"],
    where: { accountId, ruleId, createdAt: { gte: since } },
    _count: true,
  });
  if (groups.length === 0) return null;
  const read = groups.map(({ state, errcode, _count: count }) => {
    return { state: followUpStateSchema.parse(state), errcode, count };
  });
  const countOf = (wanted: FollowUpState) =>
    read.reduce((sum, { state, count }) => (state === wanted ? sum + count : sum), 0);
  const unsent = read.flatMap(({ state, ...group }) =>
    state === "sent" || state === "waiting" ? [] : toUnsent({ state, ...group }),
  );
  return {
    sent: countOf("sent"),
    waiting: countOf("waiting"),
    unsent: unsent.sort((one, other) => other.count - one.count),
  };
}

function toUnsent({ errcode, ...group }: Omit<UnsentFollowUps, "failure"> & { errcode: number | null }) {
  if (errcode === null) return { ...group, failure: null };
  const { meaning, advice } = explainErrcode(errcode);
  const failure = {
    zh: `${meaning.zh}（${errcode}）。${advice.zh}`,
    en: `${meaning.en} (${errcode}). ${advice.en}`,
  };
  return { ...group, failure };
}
