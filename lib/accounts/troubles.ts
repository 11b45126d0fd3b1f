import { findWrongClock } from "@/lib/platform/clock-skew";
import { db } from "@/lib/platform/db/db";
import { getHealth } from "@/lib/platform/health";
import { openIfReadable } from "@/lib/platform/secret-box";
import type { DeskTrouble } from "./types";

/** What keeps the desk from working as it should, for somebody who can do something about it. @param now milliseconds */
export async function findTroubles(accountIds: readonly string[], now: number): Promise<DeskTrouble[]> {
  const accounts = await db.account.findMany({
    where: { id: { in: [...accountIds] } },
    select: {
      id: true,
      name: true,
      kind: true,
      sealedAppSecret: true,
      sealedToken: true,
      sealedAesKey: true,
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  // The pretend platform's clock is moved on purpose.
  const real = accounts.filter(({ kind }) => kind !== "sandbox").map(({ id }) => id);
  const ahead = findWrongClock(real, now);
  const locked = accounts.filter((account) =>
    [account.sealedAppSecret, account.sealedToken, account.sealedAesKey].some(
      (sealed) => openIfReadable(sealed) === null,
    ),
  );
  const health = getHealth();
  return [
    ...(health?.writing === false ? [{ type: "writing" as const }] : []),
    ...(health?.background === false ? [{ type: "background" as const }] : []),
    ...(ahead === null ? [] : [{ type: "clock" as const, ahead }]),
    ...(locked.length === 0
      ? []
      : [{ type: "key" as const, accounts: locked.map(({ id, name }) => ({ id, name })) }]),
  ];
}
