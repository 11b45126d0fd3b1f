import { readUpdateAction } from "@/lib/phone/actions";
import { resultResponse } from "@/lib/platform/http";

/** What is new in a chat: ?openid=…&after=…&mark=… */
export async function GET(request: Request, { params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return resultResponse(await readUpdateAction(accountId, query));
}
