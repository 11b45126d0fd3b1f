import { type ReadBody, readQuery } from "@/lib/webhook/request";
import { answerCall } from "@/lib/webhook/webhook";
import { MAX_BODY_BYTES } from "@/lib/wechat/wire/wire-value";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

type Context = { params: Promise<{ accountId: string }> };

/** The same webhook as the front server's, for those who run the pages under another server. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const { status, headers, body } = await answerCall({
    method: request.method,
    accountId: (await params).accountId,
    query: readQuery(new URL(request.url).search),
    readBody: () => readBody(request),
  });
  return new Response(body, { status, headers });
}

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};

async function readBody(request: Request): Promise<ReadBody> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let size = 0;
  let text = "";
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return { failed: "too-large" };
    text += decoder.decode(chunk, { stream: true });
  }
  return { text: text + decoder.decode() };
}
