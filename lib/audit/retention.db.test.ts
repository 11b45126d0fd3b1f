import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/platform/db/db";
import { DAY } from "@/lib/platform/time";
import { signInAs } from "@/lib/testing/as";
import { stoppedClock } from "@/lib/testing/clock";
import { makeOwner, makePerson } from "@/lib/testing/factories";
import { setAuditRetentionAction } from "./actions";
import { expireAudit } from "./retention";

const clock = stoppedClock(Date.UTC(2026, 10, 29));
const go = new AbortController().signal;

beforeEach(async () => {
  await db.auditEvent.deleteMany();
  await db.auditRetention.deleteMany();
});

it("keeps sign-ins for a year and what was done for ever, unless something else is said", async () => {
  await fill(364, 366);
  await expireAudit(clock, go);
  expect(await left()).toEqual(["rule.created 364", "rule.created 366", "session.began 364"]);
});

it("deletes what is older than the owner says, however much it is", async () => {
  await signInAs(await makeOwner());
  const days = { auditDays: "365", signInDays: "180" } as const;
  expect(await setAuditRetentionAction(days)).toMatchObject({ ok: true });
  await db.auditEvent.deleteMany();
  await fill(100, 200, ...Array.from({ length: 130 }, () => 400));
  await expireAudit(clock, go);
  expect(await left()).toEqual(["rule.created 100", "rule.created 200", "session.began 100"]);
});

it("lets nobody but the owner say so", async () => {
  const days = { auditDays: "180", signInDays: "180" } as const;
  expect(await setAuditRetentionAction(days)).toMatchObject({ code: "signed-out" });
  await signInAs(await makePerson());
  expect(await setAuditRetentionAction(days)).toMatchObject({ code: "forbidden" });
  expect(await db.auditRetention.count()).toBe(0);
});

async function fill(...daysAgo: number[]): Promise<void> {
  const data = daysAgo.flatMap((days) =>
    ["rule.created", "session.began"].map((event) => ({
      actorName: "林",
      event,
      subject: String(days),
      detail: {},
      createdAt: new Date(clock.now() - days * DAY),
    })),
  );
  await db.auditEvent.createMany({ data });
}

async function left(): Promise<string[]> {
  const rows = await db.auditEvent.findMany({ orderBy: [{ event: "asc" }, { id: "asc" }] });
  return rows.map(({ event, subject }) => `${event} ${subject}`);
}
