import { getAuth } from "@/lib/auth/auth";

/** What our pages use. The library offers more, such as changing one's e-mail address, past our own rules. */
const OFFERED = new Set(["/api/auth/sign-in/email", "/api/auth/sign-out", "/api/auth/change-password"]);

export async function POST(request: Request): Promise<Response> {
  const isOffered = OFFERED.has(new URL(request.url).pathname);
  return isOffered ? withoutToken(await getAuth().handler(request)) : new Response(null, { status: 404 });
}

/** The session's token stays in its cookie, where no script and no cache gets at it; of a success there is no more to say. */
function withoutToken(answer: Response): Response {
  const { ok, status } = answer;
  const headers = new Headers(answer.headers);
  headers.set("cache-control", "no-store");
  return new Response(ok ? "{}" : answer.body, { status, headers });
}
