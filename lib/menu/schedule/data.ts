import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import type { Locale } from "@/lib/platform/i18n/locale";
import { listJobs } from "@/lib/platform/jobs/schedule";
import { PUBLISH, publicationSchema, publishedSchema, REVERT, reversionSchema } from "./jobs";
import type { Schedule } from "./types";

/** Enough for everything that is to come and what came lately. */
const SHOWN = 20;

/** What is to be published and put back, and what came of it; the latest time first. */
export async function listSchedules(accountId: AccountId, locale: Locale): Promise<Schedule[]> {
  const [publications, reversions] = await Promise.all([
    listJobs(db, accountId, [PUBLISH], { limit: SHOWN }),
    listJobs(db, accountId, [REVERT], { limit: SHOWN }),
  ]);
  const ways = new Map(
    reversions.flatMap((job) => {
      const { data } = reversionSchema.safeParse(job.payload);
      return data ? [[data.publication, { ...job, previous: data.previous }] as const] : [];
    }),
  );
  return publications.flatMap(({ id, payload, runAt, ifMissed, state, result, failure, createdBy }) => {
    const { data } = publicationSchema.safeParse(payload);
    if (!data) return [];
    const back = ways.get(id);
    return {
      id,
      ifMissed,
      state,
      createdBy,
      number: data.number,
      publishAt: runAt,
      revertAt: data.revertAt ? new Date(data.revertAt) : null,
      failure: failure?.[locale] ?? null,
      publishedNumber: publishedSchema.safeParse(result).data?.number ?? null,
      wayBack: back
        ? { state: back.state, number: back.previous, failure: back.failure?.[locale] ?? null }
        : null,
    };
  });
}
