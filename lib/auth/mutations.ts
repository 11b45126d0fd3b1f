import type { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import { inTransaction, isUniqueConflict } from "@/lib/platform/db/transaction";
import type { DeskContext } from "./admin-action";
import { judgePassword } from "./judge-password";
import type { ownerSchema, profileSchema } from "./schema";
import { createOwner } from "./setup-link";

/** Uses the set-up link up and makes its holder the owner. */
export async function acceptSetupLink({
  token,
  ...person
}: z.output<typeof ownerSchema>): Promise<null | Refusal> {
  const fault = judgePassword(person.password, person);
  if (fault) return new Refusal("invalid", NOT_CREATED, { password: fault });
  try {
    return (await createOwner(token, person, systemClock)) ? null : LINK_IS_OVER;
  } catch (error) {
    if (isUniqueConflict(error)) return EMAIL_TAKEN;
    throw error;
  }
}

/** Changes how the desk calls the person. */
export async function renameMe(
  { actor }: DeskContext,
  { name }: z.output<typeof profileSchema>,
): Promise<null> {
  return inTransaction(async (tx) => {
    await tx.user.update({ where: { id: actor.userId }, data: { name }, select: { id: true } });
    const detail = { from: actor.name, to: name };
    await recordAudit(tx, {
      actor: { ...actor, name },
      event: "person.renamed",
      subject: actor.email,
      detail,
    });
    return null;
  });
}

const LINK_IS_OVER = new Refusal("not-found", {
  zh: "这个链接已经失效。请在服务器上运行 npm run admin -- setup-link，用新显示的链接再打开一次。",
  en: "This link is over. Run npm run admin -- setup-link on the server and open the link that it shows.",
});
const NOT_CREATED = { zh: "所有者没有建成。", en: "The owner was not created." };
const EMAIL_TAKEN = new Refusal("invalid", NOT_CREATED, {
  email: { zh: "这个邮箱已经有人用了", en: "Somebody has this e-mail address already" },
});
