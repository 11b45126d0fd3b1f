import { listPublicationsAction } from "@/lib/media/actions";
import { resultResponse } from "@/lib/platform/http";

/** What the account has published at WeChat: ?page=0 */
export async function GET(request: Request, { params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params;
  const page = new URL(request.url).searchParams.get("page");
  return resultResponse(await listPublicationsAction(accountId, { page }));
}
