import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { countDeliveriesOf } from "@/lib/deliveries/data";
import { eraseFollower } from "@/lib/followers/writes";
import { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { Localized } from "@/lib/platform/i18n/locale";
import { MINUTE } from "@/lib/platform/time";
import { getQrCode } from "@/lib/qrcodes/data";
import { markTester, unmarkTester } from "@/lib/qrcodes/measuring/testers";
import { getRunningTest, listTestScans } from "./data";
import { MAX_TESTERS, TEST_MINUTES } from "./limits";
import type { ErasureValues, TesterValues } from "./schema";
import type { TestProgress } from "./types";

/**
 * From now on, and for all that was counted before, this follower's scans do not count. Nothing need be known of them
 * yet; the answer says whether it is, for the OpenID may be misspelled.
 */
export async function addTester(
  { actor, accountId }: ActionContext,
  { openid, name }: TesterValues,
): Promise<{ name: string; isKnown: boolean } | Refusal> {
  if ((await db.qrTester.count({ where: { accountId } })) >= MAX_TESTERS) return refuse("openid", TOO_MANY);
  // The log does not say who it was: what is erased of a follower must not live on in it.
  const isNew = await markTester({ accountId, openid }, name, (tx) =>
    recordAudit(tx, { actor, accountId, event: "qrTester.added", subject: name, detail: {} }),
  );
  if (!isNew) return refuse("openid", ALREADY_TESTER);
  return { name, isKnown: (await countDeliveriesOf(accountId, openid)) > 0 };
}

/** Scans of this follower count again, the earlier ones too. */
export async function removeTester(
  { actor, accountId }: ActionContext,
  { openid }: { openid: string },
): Promise<{ removed: true } | Refusal> {
  const where = { accountId_openid: { accountId, openid } };
  const tester = await db.qrTester.findUnique({ where, select: { name: true } });
  const subject = tester?.name ?? "";
  const was = await unmarkTester({ accountId, openid }, (tx) =>
    recordAudit(tx, { actor, accountId, event: "qrTester.removed", subject, detail: {} }),
  );
  return was ? { removed: true } : refuse("openid", NO_TESTER);
}

/** Really deletes what is known of a follower; the totals stay what they were. */
export async function eraseFollowerData(
  { actor, accountId }: ActionContext,
  { openid }: ErasureValues,
): Promise<{ deliveries: number } | Refusal> {
  const deliveries = await eraseFollower({ accountId, openid }, actor);
  return deliveries === null ? refuse("openid", NOBODY) : { deliveries };
}

/** Begins a test of a code; one that is running already goes on. */
export async function startTest(
  { actor, accountId }: ActionContext,
  { codeId }: { codeId: string },
): Promise<{ endsAt: string } | Refusal> {
  const code = await getQrCode(accountId, codeId);
  if (!code) return new Refusal("not-found", NO_CODE);
  const now = systemClock.now();
  const running = await getRunningTest(accountId, codeId, now);
  if (running) return { endsAt: running.endsAt.toISOString() };
  const test = { startsAt: new Date(now), endsAt: new Date(now + TEST_MINUTES * MINUTE) };
  return inTransaction(async (tx) => {
    await tx.qrTest.create({ data: { accountId, codeId, ...test } });
    const detail = { id: codeId, minutes: TEST_MINUTES };
    await recordAudit(tx, { actor, accountId, event: "qrTest.started", subject: code.name, detail });
    return { endsAt: test.endsAt.toISOString() };
  });
}

/** Ends a test before its time; scans count again from this moment. */
export async function stopTest(
  { actor, accountId }: ActionContext,
  { codeId }: { codeId: string },
): Promise<{ ended: boolean } | Refusal> {
  const code = await getQrCode(accountId, codeId);
  if (!code) return new Refusal("not-found", NO_CODE);
  const now = new Date(systemClock.now());
  return inTransaction(async (tx) => {
    const { count } = await tx.qrTest.updateMany({
      where: { accountId, codeId, endsAt: { gt: now } },
      data: { endsAt: now },
    });
    if (count > 0) {
      const detail = { id: codeId };
      await recordAudit(tx, { actor, accountId, event: "qrTest.stopped", subject: code.name, detail });
    }
    return { ended: count > 0 };
  });
}

/** How the test of a code stands, with the scans after the last that is known. */
export async function watchTest(
  { accountId }: ActionContext,
  { codeId, after }: { codeId: string; after: number },
): Promise<TestProgress | Refusal> {
  const code = await getQrCode(accountId, codeId);
  if (!code) return new Refusal("not-found", NO_CODE);
  const test = await getRunningTest(accountId, codeId, systemClock.now());
  const endsAt = test?.endsAt.toISOString() ?? null;
  return { endsAt, scans: test ? await listTestScans(accountId, code.scene, test, after) : [] };
}

function refuse(field: string, message: Localized): Refusal {
  return new Refusal("invalid", message, { [field]: message });
}

const NO_CODE = {
  zh: "这个二维码不在这里了，请回到列表查看",
  en: "This code is not here any more; look at the list",
};
const NO_TESTER = {
  zh: "这位粉丝已经不是测试人员",
  en: "This follower is no tester any more",
};
const ALREADY_TESTER = {
  zh: "这位粉丝已经是测试人员",
  en: "This follower is a tester already",
};
const NOBODY = {
  zh: "没有这个 OpenID 的任何记录，请检查有没有抄错",
  en: "Nothing is known of this OpenID; check how it is spelled",
};
const TOO_MANY = {
  zh: `测试人员最多 ${MAX_TESTERS} 人，请先移出几位`,
  en: `At most ${MAX_TESTERS} testers; remove some first`,
};
