import { formatOf, parseBody, renderBody } from "./body";
import { readEncryptedPart } from "./encrypted-part";
import { EnvelopeError, openEnvelope, sealEnvelope } from "./envelope";
import { JsonError } from "./json";
import { isSameSignature, SignatureMismatch, signature } from "./signature";
import type { ParsedFields } from "./wire-value";
import { XmlError } from "./xml";

/** How the account's deliveries travel: Message push › Server configuration › Encryption mode. */
export type WireMode = "plain" | "compatible" | "secure";

/** What an account's deliveries are checked and opened with. */
export type WireKeys = {
  token: string;
  appId: string;
  mode: WireMode;
  /** The current EncodingAESKey, then the previous one; may be empty in plain mode. */
  aesKeys: readonly string[];
};

/** The parameters of a delivery's URL. Parameters that are not named here are not looked at. */
export type WireQuery = Readonly<Record<string, string | undefined>>;

/**
 * What the address alone tells, before anything of the body is read: false when no body could make it a delivery. In plain
 * mode the signature is about the address only; in the others there must be one about the body.
 */
export function canBeDelivery(keys: WireKeys, query: WireQuery): boolean {
  if (keys.mode === "plain") return hasSignature(keys.token, query);
  return !!query.timestamp && !!query.nonce && !!query.msg_signature;
}

/**
 * Checks that a delivery comes from WeChat and takes it out of its envelope.
 *
 * - plain: `signature` is checked. It covers token, timestamp and nonce but NOT the body, so whoever has seen one URL can
 *   forge deliveries; that is the platform's weakness, cured by the other modes. An encrypted delivery (the mode was just
 *   changed in the console) is opened as in secure mode when the account has a key.
 * - compatible and secure: only `msg_signature` counts. It covers `Encrypt`, so the plain fields beside it are ignored and
 *   the decrypted message is returned. A delivery without `Encrypt` is refused: a replayed `signature` could forge it.
 *   Nothing is parsed before `msg_signature` holds.
 *
 * @param keys the account's
 * @param query the URL's parameters, percent-decoding done
 * @param body the raw body, whatever its content type says
 * @returns the message for `parseInbound`, and the EncodingAESKey to answer with
 * @throws SignatureMismatch not from WeChat, or no envelope; EnvelopeError when the signature holds but the envelope does
 *   not open
 * Source: developers.weixin.qq.com, Message push › Encryption.
 */
export function openDelivery(
  keys: WireKeys,
  query: WireQuery,
  body: string,
): { message: string; aesKey?: string } {
  if (keys.mode === "plain") {
    requireSignature(keys.token, query);
    if (query.encrypt_type !== "aes" || !query.msg_signature) return { message: body };
    if (keys.aesKeys.length === 0) return { message: plainPartOf(body) };
  }
  const encrypted = encryptedPartOf(body);
  const { timestamp, nonce, msg_signature: given } = query;
  if (!timestamp || !nonce || !given) throw new SignatureMismatch("The delivery has no msg_signature");
  if (!isSameSignature(signature(keys.token, timestamp, nonce, encrypted), given)) {
    throw new SignatureMismatch("The delivery's msg_signature does not match the account's token");
  }
  return openEnvelope({ encrypted, appId: keys.appId, aesKeys: keys.aesKeys });
}

/**
 * Puts a reply in the envelope that the account's mode asks for. `success` and the empty answer are never sealed, and a
 * plain account's reply only if its delivery was.
 *
 * @param options.aesKey the key that opened the delivery; else the account's current one
 * @param options.timestamp own clock, Unix seconds
 * @param options.nonce any text, usually the delivery's
 * @throws EnvelopeError -40004 without a usable key
 * Source: developers.weixin.qq.com, Message push › Encryption.
 */
export function sealReply(
  keys: WireKeys,
  options: { aesKey?: string | undefined; timestamp: number; nonce: string; random?: string | undefined },
  reply: string,
): string {
  if (reply === "" || reply === "success") return reply;
  if (keys.mode === "plain" && options.aesKey === undefined) return reply;
  const aesKey = options.aesKey ?? currentKey(keys);
  const encrypted = sealEnvelope({ message: reply, appId: keys.appId, aesKey, random: options.random });
  const envelope = {
    Encrypt: encrypted,
    MsgSignature: signature(keys.token, String(options.timestamp), options.nonce, encrypted),
    TimeStamp: options.timestamp,
    Nonce: options.nonce,
  };
  return renderBody(envelope, formatOf(reply));
}

/**
 * The platform's side of {@link sealReply}: takes a reply out of its envelope. Sealed and plain replies are both read in
 * plain and compatible mode; in secure mode a plain one other than `success` and "" is refused.
 *
 * @throws SignatureMismatch, EnvelopeError
 */
export function openReply(keys: WireKeys, reply: string): string {
  if (reply === "" || reply === "success") return reply;
  const fields = outerFields(reply);
  const { Encrypt: encrypted, MsgSignature: given, TimeStamp: timestamp, Nonce: nonce } = fields;
  if (encrypted === undefined && keys.mode !== "secure") return reply;
  if (typeof encrypted !== "string") throw new EnvelopeError(-40002, "The reply has no Encrypt field");
  if (typeof given !== "string" || typeof timestamp !== "string" || typeof nonce !== "string") {
    throw new SignatureMismatch("The reply has no MsgSignature, TimeStamp or Nonce");
  }
  if (!isSameSignature(signature(keys.token, timestamp, nonce, encrypted), given)) {
    throw new SignatureMismatch("The reply's MsgSignature does not match the account's token");
  }
  return openEnvelope({ encrypted, appId: keys.appId, aesKeys: keys.aesKeys }).message;
}

/**
 * The platform's side of {@link openDelivery}: signs and, by the account's mode, encrypts a message.
 *
 * @param options.openId the sender, which the platform adds to the URL outside of any signature
 * @returns the URL's parameters and the body to post
 * @throws EnvelopeError -40004 without a usable key; XmlError, JsonError for a message that is neither
 */
export function sealDelivery(
  keys: WireKeys,
  options: { timestamp: number; nonce: string; openId?: string | undefined; random?: string | undefined },
  message: string,
): { query: Record<string, string>; body: string } {
  const timestamp = String(options.timestamp);
  const query: Record<string, string> = {
    signature: signature(keys.token, timestamp, options.nonce),
    timestamp,
    nonce: options.nonce,
  };
  if (options.openId !== undefined) query.openid = options.openId;
  if (keys.mode === "plain") return { query, body: message };
  const encrypted = sealEnvelope({
    message,
    appId: keys.appId,
    aesKey: currentKey(keys),
    random: options.random,
  });
  query.encrypt_type = "aes";
  query.msg_signature = signature(keys.token, timestamp, options.nonce, encrypted);
  const format = formatOf(message);
  if (keys.mode === "secure") {
    return {
      query,
      body: renderBody({ ToUserName: parseBody(message).ToUserName ?? "", Encrypt: encrypted }, format),
    };
  }
  const [end, added] =
    format === "json"
      ? ["}", `,"Encrypt":"${encrypted}"`]
      : ["</xml>", `<Encrypt><![CDATA[${encrypted}]]></Encrypt>\n`];
  const at = message.lastIndexOf(end);
  return { query, body: message.slice(0, at) + added + message.slice(at) };
}

/**
 * Answers the check that the platform makes when the URL is saved in its console; `echostr` is plain text in every mode.
 *
 * @returns the text to answer with, exactly; null when the signature does not hold
 * Source: developers.weixin.qq.com, Message push › Verify the server.
 */
export function verifyHandshake(token: string, query: WireQuery): string | null {
  return query.echostr && hasSignature(token, query) ? query.echostr : null;
}

function requireSignature(token: string, query: WireQuery): void {
  if (!hasSignature(token, query)) {
    throw new SignatureMismatch("The delivery's signature is missing or does not match the account's token");
  }
}

function hasSignature(token: string, query: WireQuery): boolean {
  const { signature: given, timestamp, nonce } = query;
  return !!given && !!timestamp && !!nonce && isSameSignature(signature(token, timestamp, nonce), given);
}

function encryptedPartOf(body: string): string {
  const encrypted = readEncryptedPart(body);
  if (encrypted === null) {
    throw new SignatureMismatch("The delivery is not encrypted, although the account's mode demands it");
  }
  return encrypted;
}

/** What a plain account without a key can read of an encrypted delivery: compatible mode sends the plain fields, too. */
function plainPartOf(body: string): string {
  if (outerFields(body).MsgType !== undefined) return body;
  throw new EnvelopeError(
    -40004,
    "The platform encrypts the deliveries, but the account is set to plain and has no EncodingAESKey",
  );
}

function outerFields(body: string): ParsedFields {
  try {
    return parseBody(body);
  } catch (cause) {
    if (!(cause instanceof XmlError || cause instanceof JsonError)) throw cause;
    throw new EnvelopeError(-40002, `The body cannot be read: ${cause.message}`, { cause });
  }
}

function currentKey(keys: WireKeys): string {
  const [current] = keys.aesKeys;
  if (current === undefined)
    throw new EnvelopeError(-40004, `The account ${keys.appId} has no EncodingAESKey`);
  return current;
}
