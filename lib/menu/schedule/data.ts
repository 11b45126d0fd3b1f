import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import type { Locale } from "@/lib/platform/i18n/locale";
import { type JobState, type ListedJob, listJobs } from "@/lib/platform/jobs/schedule";
import { PUBLISH, publicationSchema, publishedSchema, REVERT, reversionSchema } from "./jobs";
import type { Schedule } from "./types";

/** More than anybody plans ahead. */
const AHEAD = { limit: 200, states: ["waiting", "running"] } as const;
const ENDED = { limit: 20, states: ["done", "failed", "cancelled", "missed"] } as const;

/** What is to be published and put back, then what came of it lately; of either the latest time first. */
export async function listSchedules(accountId: AccountId, locale: Locale): Promise<Schedule[]> {
  const [lately, reversions] = await Promise.all([listOf(accountId, PUBLISH), listOf(accountId, REVERT)]);
  const ways = new Map(
    reversions.flatMap((job) => {
      const { data } = reversionSchema.safeParse(job.payload);
      return data ? [[data.publication, { ...job, previous: data.previous }] as const] : [];
    }),
  );
  const publications = [...lately, ...(await listBegun(accountId, lately, ways))];
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
      document: state === "waiting" ? data.document : null,
      publishAt: runAt.toISOString(),
      revertAt: data.revertAt,
      failure: failure?.[locale] ?? null,
      publishedNumber: publishedSchema.safeParse(result).data?.number ?? null,
      wayBack: back
        ? { state: back.state, number: back.previous, failure: back.failure?.[locale] ?? null }
        : null,
    };
  });
}

/** Campaigns that began before what is listed and still have their way back ahead of them. */
async function listBegun(
  accountId: AccountId,
  lately: readonly ListedJob[],
  ways: ReadonlyMap<string, ListedJob>,
): Promise<ListedJob[]> {
  const listed = new Set(lately.map(({ id }) => id));
  const ahead = [...ways].filter(([id, { state }]) => !listed.has(id) && isAhead(state));
  if (ahead.length === 0) return [];
  return listJobs(db, accountId, [PUBLISH], { limit: ahead.length, ids: ahead.map(([id]) => id) });
}

function isAhead(state: JobState): boolean {
  return AHEAD.states.some((each) => each === state);
}

async function listOf(accountId: AccountId, kind: string) {
  const lists = await Promise.all([AHEAD, ENDED].map((which) => listJobs(db, accountId, [kind], which)));
  return lists.flat();
}
