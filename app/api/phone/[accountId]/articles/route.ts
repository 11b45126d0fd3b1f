import { readArticlesAction } from "@/lib/phone/actions";
import { queryOf, resultResponse } from "@/lib/platform/http";

/** What the account's profile lists: ?offset=… */
export async function GET(request: Request, { params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params;
  return resultResponse(await readArticlesAction(accountId, queryOf(request)));
}
