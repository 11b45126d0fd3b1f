import { readMenuSchedulesAction } from "@/lib/menu/schedule/actions";
import { resultResponse } from "@/lib/platform/http";

/** What is to be published by itself, for a page that stays open. */
export async function GET(_: Request, { params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params;
  return resultResponse(await readMenuSchedulesAction(accountId, {}));
}
