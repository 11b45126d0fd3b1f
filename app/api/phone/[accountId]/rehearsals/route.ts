import { rehearsalAction } from "@/lib/phone/rehearsal-action";
import { UnreadInput } from "@/lib/platform/action";
import { readOwnJson, resultResponse } from "@/lib/platform/http";
import { rehearse } from "@/lib/webhook/rehearse";

const rehearseAction = rehearsalAction(rehearse);

/** What a follower would be answered; nothing comes of it. */
export async function POST(request: Request, { params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params;
  return resultResponse(await rehearseAction(accountId, new UnreadInput(() => readOwnJson(request))));
}
