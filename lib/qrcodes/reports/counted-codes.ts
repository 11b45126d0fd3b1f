import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { countedAs } from "@/lib/qrcodes/measuring/scopes";
import type { ListedCode } from "@/lib/qrcodes/types";
import type { CountedCode, FormerUse } from "./types";

const COLUMNS = { id: true, name: true, scene: true, folder: true, owner: true } as const;

/** The codes, or what codes were used for before, that counters belong to. @param ids what they count as; at most 500 */
export async function listCountedCodes(
  accountId: AccountId,
  ids: readonly string[],
): Promise<Map<string, CountedCode>> {
  const uniqueIds = [...new Set(ids)];
  const select = { ...COLUMNS, countedAs: true };
  // Not by one question with OR: SQLite would look at every code of the account.
  const [byId, byUse, former] = await Promise.all([
    db.qrCode.findMany({ where: { accountId, id: { in: uniqueIds } }, select }),
    db.qrCode.findMany({ where: { accountId, countedAs: { in: uniqueIds } }, select }),
    db.qrFormerUse.findMany({
      where: { accountId, id: { in: uniqueIds } },
      select: {
        id: true,
        codeId: true,
        name: true,
        folder: true,
        owner: true,
        until: true,
        code: { select: { scene: true } },
      },
    }),
  ]);
  return new Map<string, CountedCode>([
    ...[...byId, ...byUse].map(({ countedAs: as, ...code }) => {
      return [countedAs({ ...code, countedAs: as }), { ...code, formerUntil: null }] as const;
    }),
    ...former.map(({ id, codeId, until, code, ...use }) => {
      return [id, { ...use, id: codeId, scene: code.scene, formerUntil: until }] as const;
    }),
  ]);
}

/** What a code is used for, or was until a day that is over; `id` is what its scans count as. */
export type UseOfCode = Pick<ListedCode, "name" | "folder" | "owner" | "labels"> & {
  id: string;
  code: ListedCode;
  until: Date | null;
};

/** What codes are used for (at most 500), each followed by what it was used for before, the latest first. */
export async function listUsesOf(accountId: AccountId, codes: readonly ListedCode[]): Promise<UseOfCode[]> {
  const former = await db.qrFormerUse.findMany({
    where: { accountId, codeId: { in: codes.map(({ id }) => id) } },
    orderBy: [{ codeId: "asc" }, { until: "desc" }],
    select: { id: true, codeId: true, name: true, folder: true, owner: true, labels: true, until: true },
  });
  const usesByCode = new Map<string, UseOfCode[]>(
    codes.map((code) => [code.id, [{ ...code, id: countedAs(code), code, until: null }]]),
  );
  for (const { codeId, labels, ...use } of former) {
    const uses = usesByCode.get(codeId);
    const present = uses?.[0];
    if (present) uses.push({ ...use, labels: labelsSchema.parse(labels), code: present.code });
  }
  return [...usesByCode.values()].flat();
}

const labelsSchema = z.array(z.string());

/** What a code was used for before, the latest first. */
export async function listFormerUses(accountId: AccountId, codeId: string): Promise<FormerUse[]> {
  return db.qrFormerUse.findMany({
    where: { accountId, codeId },
    orderBy: { until: "desc" },
    take: MOST_USES,
    select: { id: true, name: true, since: true, until: true },
  });
}

const MOST_USES = 50;
