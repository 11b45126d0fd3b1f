import { readArticleAction } from "@/lib/phone/actions";
import { resultResponse } from "@/lib/platform/http";

type ArticleParams = { params: Promise<{ accountId: string; pageId: string }> };

/** An article of the pretend platform, as its readers see it. Inside of a result, it is no page of ours. */
export async function GET(_request: Request, { params }: ArticleParams) {
  const { accountId, pageId } = await params;
  return resultResponse(await readArticleAction(accountId, { pageId }));
}
