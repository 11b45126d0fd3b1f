import type { IncomingMessage, ServerResponse } from "node:http";
import { handleControl } from "@/lib/sandbox/control/handle-control";
import { BodyProblem } from "@/lib/sandbox/http/read-body";
import { sendBytes, sendJson } from "@/lib/sandbox/http/reply";
import { sendArticle } from "./article-page";
import { ARTICLE_PATH } from "./article-url";
import { handleCall } from "./handle-call";
import { mediaIdInPath, PICTURE_HOST_PATH } from "./picture-url";
import type { Platform } from "./platform";

/**
 * Answers every request on the pretend platform's port: the control plane, the picture host, articles, and the platform itself.
 * @param report told about errors that are bugs of ours, after the caller got a plain 500
 */
export async function handle(
  platform: Platform,
  request: IncomingMessage,
  response: ServerResponse,
  report: (error: unknown) => void,
): Promise<void> {
  try {
    const url = parseUrl(request);
    if (!url)
      sendJson(response, 400, "application/json", {
        error: { code: "bad_url", message: "The URL is malformed" },
      });
    else if (url.pathname.startsWith("/_control/")) await handleControl(platform, request, response, url);
    else if (url.pathname.startsWith(PICTURE_HOST_PATH)) sendPicture(platform, response, url.pathname);
    else if (url.pathname.startsWith(ARTICLE_PATH)) sendArticle(platform, response, url.pathname);
    else await handleCall(platform, request, response, url);
  } catch (error) {
    if (error instanceof BodyProblem) sendBodyProblem(request, response, error);
    else {
      report(error);
      if (response.headersSent) response.destroy();
      else
        sendJson(response, 500, "application/json", {
          error: { code: "bug", message: "The sandbox failed" },
        });
    }
  }
}

function parseUrl(request: IncomingMessage): URL | null {
  try {
    const url = new URL(`http://sandbox${request.url ?? "/"}`);
    decodeURIComponent(url.pathname);
    return url;
  } catch {
    // Whatever is wrong with it, the caller is told that it is.
    return null;
  }
}

function sendPicture(platform: Platform, response: ServerResponse, pathname: string): void {
  const media = platform.state.media.byId(mediaIdInPath(pathname));
  if (!media) {
    sendBytes(response, 404, { "content-type": "text/plain" }, Buffer.from("no such picture"));
    return;
  }
  const headers = { "content-type": media.mime, "x-content-type-options": "nosniff" };
  sendBytes(response, 200, headers, platform.state.media.bytes(media.mediaId));
}

/** The rest of such a body is not read, so the connection cannot be used again. */
function sendBodyProblem(request: IncomingMessage, response: ServerResponse, problem: BodyProblem): void {
  response.setHeader("connection", "close");
  response.once("finish", () => request.destroy());
  sendJson(response, problem.status, "application/json", {
    error: { code: "body", message: problem.message },
  });
}
