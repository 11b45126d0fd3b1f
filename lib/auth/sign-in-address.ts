import { headers } from "next/headers";
import { REQUESTED_PATH_HEADER } from "./front-headers";
import { safePath } from "./safe-path";

/** The sign-in page that leads back to the page at hand. */
export async function signInAddress(): Promise<string> {
  const requested = new URL(
    safePath((await headers()).get(REQUESTED_PATH_HEADER) ?? undefined),
    "http://desk.invalid",
  );
  // How Next marks a navigation inside the page; it is no part of the page's address.
  requested.searchParams.delete("_rsc");
  const wantedPath = requested.pathname + requested.search;
  return wantedPath === "/" ? "/login" : `/login?next=${encodeURIComponent(wantedPath)}`;
}
