import { z } from "zod";
import { systemClock } from "@/lib/platform/clock";
import { getAuth } from "./auth";
import { originOf } from "./origin";
import { recordRefusedSignIn } from "./sign-in-record";

/** What our pages use. The library offers more, such as changing one's e-mail address, past our own rules. */
const OFFERED = new Set(["/api/auth/sign-in/email", "/api/auth/sign-out", "/api/auth/change-password"]);

/** Answers for the sign-in library, and writes down whom it made wait. */
export async function answerAuth(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (!OFFERED.has(pathname)) return new Response(null, { status: 404 });
  // The library reads the body itself; the front server has seen to it that it is small.
  const copy = request.clone();
  const answer = await getAuth().handler(request);
  if (answer.status === 429)
    await recordRefusedSignIn(
      "limit.reached",
      await typedEmail(copy),
      originOf(request.headers),
      systemClock,
    );
  const told = withoutToken(answer);
  // Pictures that the browser kept are seen by whoever sits there next. Browsers heed it on https and on localhost.
  if (told.ok && pathname.endsWith("/sign-out")) told.headers.set("clear-site-data", '"cache"');
  return told;
}

/** The session's token stays in its cookie, where no script and no cache gets at it; of a success there is no more to say. */
function withoutToken(answer: Response): Response {
  const { ok, status } = answer;
  const headers = new Headers(answer.headers);
  headers.set("cache-control", "no-store");
  return new Response(ok ? "{}" : answer.body, { status, headers });
}

async function typedEmail(request: Request): Promise<string> {
  const body: unknown = await request.json().catch(() => null);
  return bodySchema.safeParse(body).data?.email ?? "";
}

const bodySchema = z.object({ email: z.string() });
