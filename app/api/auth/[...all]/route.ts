import { getAuth } from "@/lib/auth/auth";

/** What our pages use. The library offers more, such as changing one's e-mail address, past our own rules. */
const OFFERED = new Set(["/api/auth/sign-in/email", "/api/auth/sign-out", "/api/auth/change-password"]);

export async function POST(request: Request): Promise<Response> {
  const isOffered = OFFERED.has(new URL(request.url).pathname);
  return isOffered ? getAuth().handler(request) : new Response(null, { status: 404 });
}
