import { Refusal } from "@/lib/sandbox/refusals";
import { answer, type Endpoint } from "./endpoint";
import { fieldsOf, textField } from "./json-body";

const MAX_SECONDS = 2_592_000;
const MAX_BYTES = 4096;
const KEY_LENGTH = 15;
const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Account management › Short key hosting › Generate: a key for a text of up to 4 KB, for 30 days at most. */
export const makeShortKeyEndpoint: Endpoint = {
  path: "/cgi-bin/shorten/gen",
  method: "POST",
  body: "json",
  access: "token",
  permission: "qrcode",
  run({ platform, account: { appId }, json }) {
    const data = textField(json, "long_data");
    // Which codes the platform gives here is not published.
    if (data === "") throw new Refusal(40097);
    if (Buffer.byteLength(data) > MAX_BYTES) throw new Refusal(45002);
    const seconds = fieldsOf(json).expire_seconds ?? MAX_SECONDS;
    if (typeof seconds !== "number" || !Number.isInteger(seconds) || seconds < 1 || seconds > MAX_SECONDS)
      throw new Refusal(40097);
    const createdAt = platform.now();
    const key = freshKey(platform.random(KEY_LENGTH));
    platform.state.shortKeys.add({ key, appId, data, createdAt, expiresAt: createdAt + seconds * 1000 });
    return answer({ errcode: 0, errmsg: "ok", short_key: key });
  },
};

/** Account management › Short key hosting › Fetch: the text, and how many seconds it has left. */
export const fetchShortKeyEndpoint: Endpoint = {
  path: "/cgi-bin/shorten/fetch",
  method: "POST",
  body: "json",
  access: "token",
  permission: "qrcode",
  run({ platform, account: { appId }, json }) {
    const shortKey = platform.state.shortKeys.get(appId, textField(json, "short_key"));
    const leftMs = shortKey ? shortKey.expiresAt - platform.now() : 0;
    if (!shortKey || leftMs <= 0) throw new Refusal(40097);
    return answer({
      errcode: 0,
      errmsg: "ok",
      long_data: shortKey.data,
      create_time: Math.floor(shortKey.createdAt / 1000),
      expire_seconds: Math.ceil(leftMs / 1000),
    });
  },
};

function freshKey(random: Buffer): string {
  return [...random].map((byte) => BASE62[byte % BASE62.length]).join("");
}
