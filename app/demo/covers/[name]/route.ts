import { readFile } from "node:fs/promises";
import path from "node:path";
import { STORIES } from "@/lib/demo/stories";

// WeChat's servers and phones fetch a card's picture from a fixed address, which a bundled asset does not have.
export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams(): { name: string }[] {
  return STORIES.map(({ cover }) => ({ name: cover }));
}

/** A picture of the demo account's articles; read while building, served from memory. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/demo/covers/[name]">,
): Promise<Response> {
  const { name } = await params;
  const picture = await readFile(path.resolve("lib/demo/covers", name));
  return new Response(Uint8Array.from(picture), {
    headers: { "content-type": "image/jpeg", "cache-control": "public, max-age=86400" },
  });
}
