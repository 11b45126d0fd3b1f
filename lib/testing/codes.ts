import { changeAccount } from "@/lib/accounts/revision";
import type { AccountId } from "@/lib/auth/account-id";
import { Refusal } from "@/lib/platform/action";
import { db, type Prisma } from "@/lib/platform/db/db";
import { qrCodeSearchText } from "@/lib/qrcodes/code-rows";
import { PLAIN_SETTINGS } from "@/lib/qrcodes/code-settings";
import { createQrCode } from "@/lib/qrcodes/mutations";
import type { QrCodeValues } from "@/lib/qrcodes/schema";

type Given = Partial<Omit<Prisma.QrCodeUncheckedCreateInput, "accountId">>;

let made = 0;

/** A code as if WeChat had made it: permanent unless told otherwise. The webhook of this process learns of it. */
export async function makeCode(
  accountId: AccountId,
  given: Given = {},
): Promise<{ id: string; scene: string }> {
  made += 1;
  const { name = `码 ${made}`, scene = `scene-${made}` } = given;
  const url = `http://weixin.qq.com/q/02test${made}`;
  const data = { lifetime: "permanent", ticket: `ticket-${made}`, url, ...given, name, scene };
  const searchText = qrCodeSearchText({ note: "", ...data });
  return changeAccount(accountId, (tx) =>
    tx.qrCode.create({ data: { ...data, accountId, searchText }, select: { id: true, scene: true } }),
  );
}

/** Has the pretend platform make a code, as staff do: permanent and without a reply unless told otherwise. */
export async function issueCode(
  accountId: AccountId,
  given: Partial<QrCodeValues> = {},
): Promise<{ id: string; scene: string; url: string }> {
  const values: QrCodeValues = {
    ...PLAIN_SETTINGS,
    name: "海报",
    lifetime: "permanent",
    scene: "",
    sceneKind: "text",
    duration: { days: 7, hours: 0, minutes: 0 },
    ...given,
  };
  const actor = { userId: "staff", name: "小王", email: "", isOwner: true };
  const made = await createQrCode({ actor, accountId, role: "owner", locale: "zh" }, values);
  if (made instanceof Refusal) throw new Error(made.message.en);
  const { url } = await codeOf(made.id);
  return { ...made, url };
}

/** Changes a code as staff do. */
export async function changeCode(
  accountId: AccountId,
  id: string,
  data: Prisma.QrCodeUpdateInput,
): Promise<void> {
  await changeAccount(accountId, (tx) => tx.qrCode.update({ where: { id }, data }));
}

/** How a code is stored now. */
export function codeOf(id: string) {
  return db.qrCode.findUniqueOrThrow({ where: { id } });
}
