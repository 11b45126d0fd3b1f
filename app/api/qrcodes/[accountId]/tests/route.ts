import { queryOf, resultResponse } from "@/lib/platform/http";
import { watchTestAction } from "@/lib/qrcodes/reports/actions";

/** How the test of a code stands: ?codeId=…&after=… */
export async function GET(request: Request, { params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params;
  const { codeId = "", after = "0" } = queryOf(request);
  return resultResponse(await watchTestAction(accountId, { codeId, after }));
}
