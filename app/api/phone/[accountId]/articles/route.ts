import { readArticlesAction } from "@/lib/phone/actions";
import { resultResponse } from "@/lib/platform/http";

/** What the account's profile lists: ?offset=… */
export async function GET(request: Request, { params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return resultResponse(await readArticlesAction(accountId, query));
}
