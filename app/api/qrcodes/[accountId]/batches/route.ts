import { UnreadInput } from "@/lib/platform/action";
import { readOwnJson, resultResponse } from "@/lib/platform/http";
import { startBatchAction } from "@/lib/qrcodes/bulk/actions";

/** Codes to make. A route, for thousands of lines are more than Next lets an action take. */
export async function POST(request: Request, { params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params;
  return resultResponse(await startBatchAction(accountId, new UnreadInput(() => readOwnJson(request))));
}
