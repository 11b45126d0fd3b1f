import { readLinkAction } from "@/lib/articles/actions";
import { UnreadInput } from "@/lib/platform/action";
import { readOwnJson, resultResponse } from "@/lib/platform/http";

/** Reads what the page at an address says of itself: { url } */
export async function POST(request: Request, { params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params;
  return resultResponse(await readLinkAction(accountId, new UnreadInput(() => readOwnJson(request))));
}
