import type { z } from "zod";
import { changeAccount } from "@/lib/accounts/revision";
import { recordAudit } from "@/lib/audit/record";
import type { AccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import { adoptConditionalMenu } from "@/lib/menu/conditional/writes";
import { fromWireMenu } from "@/lib/menu/wire-menu";
import { Refusal } from "@/lib/platform/action";
import type { Database } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { Localized } from "@/lib/platform/i18n/locale";
import { listRuleRevisions } from "@/lib/replies/rule-revisions";
import { getFindings } from "./data";
import { importMenu, prepareMenu } from "./import-menu";
import { type ImportedRule, importRule } from "./import-rule";
import { type ConsolePart, importedRulesSchema, type importPartsSchema } from "./schema";
import type { ImportResult } from "./types";

/**
 * Makes rules, a menu draft and conditional menus of chosen parts of the console. Nothing is published by it. Each part
 * is whole or not there at all, and one that is here as it was stays as it is.
 */
export async function importParts(
  context: ActionContext,
  { token, keys, ...choice }: z.output<typeof importPartsSchema>,
): Promise<ImportResult | Refusal> {
  const { accountId, actor, locale } = context;
  const findings = await getFindings(accountId, token);
  if (!findings) return new Refusal("conflict", READ_AGAIN);
  const chosen = findings.parts.filter(({ key, isOurs }) => keys.includes(key) && !isOurs);
  const result: ImportResult = { imported: [], refused: [] };
  for (const part of chosen) {
    const refusal = await importPart(context, part, choice);
    if (refusal) result.refused.push({ key: part.key, why: refusal.message[locale] });
    else result.imported.push(part.key);
  }
  const { imported } = result;
  if (imported.length > 0)
    await inTransaction((tx) => {
      const detail = { keys: imported };
      const subject = String(imported.length);
      return recordAudit(tx, { actor, accountId, event: "console.imported", subject, detail });
    });
  return result;
}

type Choice = Pick<z.output<typeof importPartsSchema>, "answerAtOnce" | "draftRevision">;

async function importPart(
  context: ActionContext,
  part: ConsolePart,
  { answerAtOnce, draftRevision }: Choice,
): Promise<Refusal | null> {
  const { accountId, actor } = context;
  const { key, fingerprint, body } = part;
  if (!body) return new Refusal("invalid", NOTHING_LEFT);
  const menu = body.type === "menu" ? await prepareMenu(accountId, body.buttons) : null;
  return changeAccount(accountId, async (tx) => {
    const earlier = await tx.consoleImport.findUnique({ where: { accountId_key: { accountId, key } } });
    const present = await presentRules(tx, accountId, earlier?.rules);
    if (earlier?.fingerprint === fingerprint && present.isWhole) return null;
    const write = async (): Promise<ImportedRule[] | Refusal> => {
      switch (body.type) {
        case "rule":
          return importRule(tx, context, { ...part, body }, { present: present.rules, answerAtOnce });
        case "menu":
          return menu
            ? importMenu(
                tx,
                context,
                { ...part, body },
                { ...menu, revision: draftRevision, present: present.rules },
              )
            : [];
        case "conditional": {
          const { buttons, type: _, ...rest } = body;
          const document = fromWireMenu(buttons, null);
          await adoptConditionalMenu(tx, context, { ...rest, name: part.name, document });
          return [];
        }
      }
    };
    const rules = await write();
    if (rules instanceof Refusal) return rules;
    const data = { fingerprint, rules, importedBy: actor.name, importedAt: new Date() };
    await tx.consoleImport.upsert({
      where: { accountId_key: { accountId, key } },
      create: { accountId, key, ...data },
      update: data,
    });
    return null;
  });
}

/** Of what a part became before, what is left. */
async function presentRules(
  tx: Database,
  accountId: AccountId,
  stored: unknown,
): Promise<{ rules: ImportedRule[]; isWhole: boolean }> {
  const rules = importedRulesSchema.parse(stored ?? []);
  const revisions = await listRuleRevisions(
    tx,
    accountId,
    rules.map(({ id }) => id),
  );
  return {
    rules: rules.filter(({ id }) => revisions.has(id)),
    isWhole: rules.every(({ id }) => revisions.has(id)),
  };
}

const READ_AGAIN: Localized = {
  zh: "微信后台又读取过一次，请看一眼新的内容再导入。",
  en: "The console has been read again meanwhile. Look at what it says now, then import.",
};
const NOTHING_LEFT: Localized = {
  zh: "这一项没有能带过来的内容。",
  en: "Nothing of this can be imported.",
};
