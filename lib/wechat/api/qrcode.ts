import { z } from "zod";
import type { Api } from "./api";
import { WeChatUnreachable } from "./errors";

/**
 * A code to make. Scenes: text of 1–64 characters, or a number (1 … 4294967295; permanent codes 1 … 100000). A number
 * and the same digits as text cannot be told apart when the code is scanned. At most 2592000 seconds (30 days).
 */
export type QrCodeRequest =
  | { kind: "temporary"; scene: string | number; expireSeconds: number }
  | { kind: "permanent"; scene: string | number };

/**
 * QR codes with parameters; `mp` is the host that draws their pictures and takes no token.
 * Source: developers.weixin.qq.com › Account management › QR codes with parameters.
 */
export function createQrCodeApi(api: Api, mp: Api) {
  return {
    /** Makes a code. `url` is what it holds; `expireSeconds` is null for permanent codes. */
    create: (request: QrCodeRequest) =>
      api.json({ path: "/cgi-bin/qrcode/create", json: toWireQrCode(request) }, qrCodeAnswerSchema),
    /** WeChat's own picture of the code (JPEG), or null when the ticket is unknown or has expired. */
    picture: (ticket: string) => pictureOf(mp, ticket),
  };
}

async function pictureOf(
  mp: Api,
  ticket: string,
): Promise<{ bytes: Uint8Array; contentType: string } | null> {
  const path = "/cgi-bin/showqrcode";
  try {
    const { bytes, contentType } = await mp.answer({ path, query: { ticket } });
    if (contentType.startsWith("image/")) return { bytes, contentType };
    const detail = `the answer is no picture (${contentType || "no content type"})`;
    throw new WeChatUnreachable({ reason: "unexpected", path, detail });
  } catch (error) {
    if (error instanceof WeChatUnreachable && error.status === 404) return null;
    throw error;
  }
}

function toWireQrCode(request: QrCodeRequest) {
  const { scene } = request;
  const isNumber = typeof scene === "number";
  const action_info = { scene: isNumber ? { scene_id: scene } : { scene_str: scene } };
  switch (request.kind) {
    case "temporary": {
      const action_name = isNumber ? "QR_SCENE" : "QR_STR_SCENE";
      return { expire_seconds: request.expireSeconds, action_name, action_info };
    }
    case "permanent":
      return { action_name: isNumber ? "QR_LIMIT_SCENE" : "QR_LIMIT_STR_SCENE", action_info };
    default:
      return request satisfies never;
  }
}

// Permanent codes come without expire_seconds, or with 0.
const qrCodeAnswerSchema = z
  .object({
    ticket: z.string().min(1),
    url: z.string().min(1),
    expire_seconds: z.number().optional(),
  })
  .transform(({ ticket, url, expire_seconds }) => ({ ticket, url, expireSeconds: expire_seconds || null }));
