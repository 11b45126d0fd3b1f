import { readUpdateAction } from "@/lib/phone/actions";
import { queryOf, resultResponse } from "@/lib/platform/http";

/** What is new in a chat: ?openid=…&after=…&mark=… */
export async function GET(request: Request, { params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params;
  return resultResponse(await readUpdateAction(accountId, queryOf(request)));
}
