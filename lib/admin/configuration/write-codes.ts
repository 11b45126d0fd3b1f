import type { AccountId } from "@/lib/auth/account-id";
import type { Database } from "@/lib/platform/db/db";
import { askWeChatForCode } from "@/lib/qrcodes/issue";
import { moveScopes } from "@/lib/qrcodes/measuring/move-scopes";
import { groupScopes } from "@/lib/qrcodes/measuring/scopes";
import { archiveCodes, type CodeToWrite, writeCodes } from "@/lib/qrcodes/writes";
import type { CodePlan } from "./codes";
import type { Written } from "./compare";
import type { CodeValues } from "./stored";

type MadeCode = Awaited<ReturnType<typeof askWeChatForCode>>;
/** What WeChat has made, by scene: a second attempt must not ask again. */
export type MadeCodes = Map<string, MadeCode>;

/** Has WeChat make what is not there yet. Throws WeChatRefusal and WeChatUnreachable. */
export async function makeCodes(accountId: AccountId, plan: CodePlan, made: MadeCodes): Promise<void> {
  for (const { id } of plan.created) {
    const asked = plan.asked.get(id);
    if (asked && !made.has(asked.scene)) made.set(asked.scene, await askWeChatForCode(accountId, asked));
  }
}

/** Writes the codes of a plan, with their labels and what they have counted so far. */
export async function writePlannedCodes(
  tx: Database,
  accountId: AccountId,
  { plan, made, now }: { plan: CodePlan; made: MadeCodes; now: Date },
): Promise<void> {
  const codes = [...plan.created, ...plan.updated];
  await writeCodes(
    tx,
    accountId,
    codes.map((code) => toCode(code, plan, made)),
    now,
  );
  await moveScopes(tx, accountId, plan.updated.flatMap(regrouped(plan)));
  await archiveCodes(
    tx,
    accountId,
    plan.deleted.map(({ id }) => id),
  );
}

function toCode(
  { id, revision, createdAt, values }: Written<CodeValues>,
  { asked, before }: CodePlan,
  made: MadeCodes,
): CodeToWrite {
  const question = asked.get(id);
  const answer = question && made.get(question.scene);
  const { scene = "" } = before.get(id) ?? question ?? {};
  if (!question || !answer) return { id, revision, createdAt, scene, values, made: null };
  const { lifetime, sceneKind } = question;
  return { id, revision, createdAt, scene, values, made: { lifetime, scene, sceneKind, ...answer } };
}

function regrouped({ before }: CodePlan) {
  return ({ id, values }: Written<CodeValues>) => {
    const code = before.get(id);
    if (!code) return [];
    return [{ countedAs: code.countedAs, from: groupScopes(code.values), to: groupScopes(values) }];
  };
}
