import { Refusal } from "@/lib/sandbox/refusals";
import { answer, type Endpoint } from "./endpoint";
import { fieldsOf, textField } from "./json-body";

const maxSeconds = 2_592_000;
const maxBytes = 4096;
const keyLength = 15;
const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

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
    if (Buffer.byteLength(data) > maxBytes) throw new Refusal(45002);
    const seconds = fieldsOf(json).expire_seconds ?? maxSeconds;
    if (typeof seconds !== "number" || !Number.isInteger(seconds) || seconds < 1 || seconds > maxSeconds)
      throw new Refusal(40097);
    const createdAt = platform.now();
    const key = freshKey(platform.random(keyLength));
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
    const found = platform.state.shortKeys.get(appId, textField(json, "short_key"));
    const left = found ? found.expiresAt - platform.now() : 0;
    if (!found || left <= 0) throw new Refusal(40097);
    return answer({
      errcode: 0,
      errmsg: "ok",
      long_data: found.data,
      create_time: Math.floor(found.createdAt / 1000),
      expire_seconds: Math.ceil(left / 1000),
    });
  },
};

function freshKey(random: Buffer): string {
  return [...random].map((byte) => base62[byte % base62.length]).join("");
}
