import { performActAction } from "@/lib/phone/actions";
import { UnreadInput } from "@/lib/platform/action";
import { readOwnJson, resultResponse } from "@/lib/platform/http";

/** Something that a person does on the phone. */
export async function POST(request: Request, { params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params;
  return resultResponse(await performActAction(accountId, new UnreadInput(() => readOwnJson(request))));
}
