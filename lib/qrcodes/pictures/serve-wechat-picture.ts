import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import { getActor, getScope } from "@/lib/auth/session";
import { contentDisposition } from "@/lib/platform/content-disposition";
import { getQrCodeTicket } from "@/lib/qrcodes/data";
import { tryWeChat } from "@/lib/wechat/api/try-wechat";

/** WeChat says that a picture may be kept for a week; it never changes, for the ticket is the code. */
const KEPT_FOR = 7 * 24 * 3600;

/**
 * Answers with WeChat's own picture of a code, for members of the account only. The browser gets it from us, because
 * the ticket is nobody else's business and a strict content policy allows no other host.
 *
 * @param isDownload whether the browser is to save it as a file, named after the code
 */
export async function serveWeChatPicture(
  accountId: string,
  codeId: string,
  isDownload: boolean,
): Promise<Response> {
  const actor = await getActor();
  if (!actor) return refuse(401);
  const scope = await getScope(actor, accountId);
  const code = scope && (await getQrCodeTicket(scope.accountId, codeId));
  if (!scope || !code) return refuse(404);
  const picture = await fetchPicture(scope.accountId, code.ticket);
  // An expired code has no picture any more.
  if (picture === null) return refuse(410);
  if (picture === "unreachable") return refuse(502);
  return new Response(Buffer.from(picture.bytes), {
    headers: {
      "content-type": "image/jpeg",
      "content-length": String(picture.bytes.byteLength),
      "cache-control": `private, max-age=${KEPT_FOR}, immutable`,
      "x-content-type-options": "nosniff",
      "content-disposition": contentDisposition(isDownload, `${code.name}-${code.scene}.jpg`),
    },
  });
}

async function fetchPicture(accountId: AccountId, ticket: string) {
  const wechat = await wechatFor(accountId);
  const answer = await tryWeChat(() => wechat.qrcode.picture(ticket));
  return answer.ok ? answer.value : "unreachable";
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}
