import { listTakeoverAction, takeOverAction } from "@/lib/media/takeover/actions";
import { UnreadInput } from "@/lib/platform/action";
import { queryOf, readOwnJson, resultResponse } from "@/lib/platform/http";

type Context = { params: Promise<{ accountId: string }> };

/** What WeChat's library has, and what of it we have: ?type=image&page=0 */
export async function GET(request: Request, { params }: Context) {
  const { accountId } = await params;
  return resultResponse(await listTakeoverAction(accountId, queryOf(request)));
}

/** Takes one of it over: { type, mediaId, name } */
export async function POST(request: Request, { params }: Context) {
  const { accountId } = await params;
  const input = new UnreadInput(() => readOwnJson(request));
  return resultResponse(await takeOverAction(accountId, input));
}
