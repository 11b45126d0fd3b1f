import { readMenuNewestAction } from "@/lib/menu/actions";
import { resultResponse } from "@/lib/platform/http";

/** Whether anybody saved the draft or published, for editors that stay open. */
export async function GET(_: Request, { params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params;
  return resultResponse(await readMenuNewestAction(accountId, {}));
}
