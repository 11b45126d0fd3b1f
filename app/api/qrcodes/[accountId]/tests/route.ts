import { resultResponse } from "@/lib/platform/http";
import { watchTestAction } from "@/lib/qrcodes/reports/actions";

/** How the test of a code stands: ?codeId=…&after=… */
export async function GET(request: Request, { params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { codeId = "", after = "0" } = query;
  return resultResponse(await watchTestAction(accountId, { codeId, after }));
}
