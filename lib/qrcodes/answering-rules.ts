import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { jsonContains } from "@/lib/platform/db/contains";
import { db } from "@/lib/platform/db/db";
import { sql } from "@/lib/platform/db/sql";
import { storedTriggerSchema } from "@/lib/replies/schema";
import type { AnsweringRule } from "./types";

/** The rules that answer a scan of this scene, the switched-off ones too, by name. */
export async function listRulesAnsweringScene(accountId: AccountId, scene: string): Promise<AnsweringRule[]> {
  const mentionsScene = jsonContains(sql`"triggers"`, JSON.stringify(scene));
  const found: unknown = await db.$queryRaw`
    SELECT "id" FROM "Rule" WHERE "accountId" = ${accountId} AND ${mentionsScene}`;
  const rules = await db.rule.findMany({
    where: { accountId, id: { in: idsSchema.parse(found).map(({ id }) => id) } },
    select: { id: true, name: true, enabled: true, triggers: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  // The same text may be somebody's keyword.
  return rules
    .filter(({ triggers }) =>
      triggersSchema.parse(triggers).some((one) => one.type === "scan" && one.scene === scene),
    )
    .map(({ id, name, enabled }) => ({ id, name, enabled }));
}

const idsSchema = z.array(z.object({ id: z.string() }));
const triggersSchema = z.array(storedTriggerSchema);
