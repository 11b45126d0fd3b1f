import { listMaterialsAction } from "@/lib/media/actions";
import { queryOf, resultResponse } from "@/lib/platform/http";

/** What the account keeps at WeChat: ?type=news&page=0 */
export async function GET(request: Request, { params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params;
  return resultResponse(await listMaterialsAction(accountId, queryOf(request)));
}
