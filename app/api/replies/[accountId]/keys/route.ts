import { resultResponse } from "@/lib/platform/http";
import { readKeyReplyAction } from "@/lib/replies/actions";

/** What answers the taps of a menu button: ?key=… */
export async function GET(request: Request, { params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params;
  const key = new URL(request.url).searchParams.get("key") ?? "";
  return resultResponse(await readKeyReplyAction(accountId, { key }));
}
