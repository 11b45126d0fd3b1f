import { readExchangeAction } from "@/lib/phone/actions";
import { resultResponse } from "@/lib/platform/http";

type ExchangeParams = { params: Promise<{ accountId: string; exchangeId: string }> };

/** One push to the account's server, word for word. */
export async function GET(_request: Request, { params }: ExchangeParams) {
  const { accountId, exchangeId } = await params;
  return resultResponse(await readExchangeAction(accountId, { exchangeId }));
}
