import type { Platform } from "@/lib/sandbox/platform";
import { qrJpeg } from "@/lib/sandbox/qr-jpeg";
import { Refusal } from "@/lib/sandbox/refusals";
import type { Code, Scene } from "@/lib/sandbox/state/codes";
import { type Answer, answer, type Endpoint } from "./endpoint";
import { fieldsOf, textField } from "./json-body";

const MAX_SECONDS = 2_592_000;
const MAX_SCENE_ID = { temporary: 4_294_967_295, permanent: 100_000 };
const MAX_SCENE_CHARACTERS = 64;
const WEEK_SECONDS = 604_800;

/** The four kinds of code (Account management › Generate QR code with parameters). */
const ACTIONS: Record<string, { permanent: boolean; scene: "id" | "text" }> = {
  QR_SCENE: { permanent: false, scene: "id" },
  QR_STR_SCENE: { permanent: false, scene: "text" },
  QR_LIMIT_SCENE: { permanent: true, scene: "id" },
  QR_LIMIT_STR_SCENE: { permanent: true, scene: "text" },
};

/** Account management › Generate QR code with parameters. */
export const createCodeEndpoint: Endpoint = {
  path: "/cgi-bin/qrcode/create",
  method: "POST",
  body: "json",
  access: "token",
  permission: "qrcode",
  run({ platform, account, json }) {
    const name = textField(json, "action_name");
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (!action) throw new Refusal(40053);
    const scene = acceptScene(fieldsOf(fieldsOf(json).action_info).scene, action);
    if (action.permanent) return codeAnswer(permanentCode(platform, account.appId, scene), null);
    const seconds = acceptSeconds(fieldsOf(json).expire_seconds, platform.rules.codeSeconds);
    return codeAnswer(issue(platform, account.appId, scene, seconds), seconds);
  },
};

/** Account management › Get QR code by ticket: a picture for everybody who has the ticket, 404 for a bad one. */
export const showCodeEndpoint: Endpoint = {
  path: "/cgi-bin/showqrcode",
  method: "GET",
  body: "none",
  access: "open",
  run({ platform, query }) {
    const code = platform.state.codes.byTicket(query.get("ticket") ?? "");
    if (!code || isExpired(code, platform.now())) {
      return {
        type: "bytes",
        status: 404,
        headers: { "content-type": "text/plain" },
        bytes: Buffer.alloc(0),
      };
    }
    const headers = {
      "content-type": "image/jpg",
      "cache-control": `max-age=${WEEK_SECONDS}`,
      expires: new Date(platform.now() + WEEK_SECONDS * 1000).toUTCString(),
    };
    return { type: "bytes", status: 200, headers, bytes: qrJpeg(code.url) };
  },
};

/** Whether a code no longer leads anywhere. Permanent ones always do. */
export function isExpired(code: Code, now: number): boolean {
  return code.expiresAt !== null && now >= code.expiresAt;
}

function acceptScene(scene: unknown, action: { permanent: boolean; scene: "id" | "text" }): Scene {
  const { scene_id: id, scene_str: text } = fieldsOf(scene);
  if (action.scene === "id") {
    const max = action.permanent ? MAX_SCENE_ID.permanent : MAX_SCENE_ID.temporary;
    if (typeof id !== "number" || !Number.isInteger(id) || id < 1 || id > max) throw new Refusal(40053);
    return { id };
  }
  if (typeof text !== "string" || text === "" || [...text].length > MAX_SCENE_CHARACTERS)
    throw new Refusal(40053);
  return { text };
}

/** Above the maximum the platform is assumed to clamp rather than to refuse. */
function acceptSeconds(value: unknown, fallback: number): number {
  if (value === undefined) return fallback;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1) throw new Refusal(40097);
  return Math.min(value, MAX_SECONDS);
}

function permanentCode(platform: Platform, appId: string, scene: Scene): Code {
  const { codes } = platform.state;
  const existingCode = platform.rules.samePermanentCode ? codes.permanentOf(appId, scene) : null;
  if (existingCode) return existingCode;
  if (codes.countPermanent(appId) >= platform.rules.permanentCodes) throw new Refusal(45029);
  return issue(platform, appId, scene, null);
}

function issue(platform: Platform, appId: string, scene: Scene, seconds: number | null): Code {
  const createdAt = platform.now();
  const url = `http://weixin.qq.com/q/02${platform.random(15).toString("base64url")}`;
  const code: Code = {
    ticket: freshTicket(platform, url),
    appId,
    url,
    scene,
    permanent: seconds === null,
    createdAt,
    expiresAt: seconds === null ? null : createdAt + seconds * 1000,
  };
  platform.state.codes.add(code);
  return code;
}

/**
 * Looks like the real ones: base64 of a short head, the url and a tail, ending "==". Real ones rarely hold a "+",
 * which careless clients leave unescaped; ours never do, so that such a client does not fail one time in three.
 */
function freshTicket(platform: Platform, url: string): string {
  for (;;) {
    const head = Buffer.concat([Buffer.from([0x81, 0x01]), platform.random(3), Buffer.alloc(8)]);
    const body = Buffer.concat([head, Buffer.from(`.${url}\x00\x02\x04`), platform.random(6)]);
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 3)) % 3)]);
    const ticket = padded.toString("base64");
    if (!ticket.includes("+")) return ticket;
  }
}

function codeAnswer(code: Code, seconds: number | null): Answer {
  return answer({
    ticket: code.ticket,
    ...(seconds === null ? {} : { expire_seconds: seconds }),
    url: code.url,
  });
}
