import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** The conditions of the platform's sample code, Message push › Encryption › Return codes. */
export type EnvelopeErrorCode = -40002 | -40004 | -40005 | -40006 | -40007 | -40008 | -40010;

/** An envelope that could not be sealed or opened; `code` is the one that WeChat's sample code uses. */
export class EnvelopeError extends Error {
  override readonly name = "EnvelopeError";
  readonly code: EnvelopeErrorCode;

  constructor(code: EnvelopeErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

const RANDOM_BYTES = 16;
const LENGTH_BYTES = 4;
/** The platform pads to 32 bytes although AES blocks have 16, so OpenSSL's own padding check cannot be used. */
const PADDING_BLOCK = 32;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/**
 * Encrypts a message as the platform does: AES-256-CBC over random(16) ‖ length(4) ‖ message ‖ AppID.
 *
 * @param input.aesKey the EncodingAESKey, 43 characters
 * @param input.random 16 bytes of ASCII; the platform sends 16 hex digits, and so does the default
 * @returns standard base64
 * @throws EnvelopeError -40004 for a key that is none, -40006 for a `random` of the wrong length
 * Source: developers.weixin.qq.com, Message push › Encryption.
 */
export function sealEnvelope(input: {
  message: string;
  appId: string;
  aesKey: string;
  random?: string | undefined;
}): string {
  const key = decodeKey(input.aesKey);
  const random = Buffer.from(input.random ?? randomBytes(RANDOM_BYTES / 2).toString("hex"));
  if (random.length !== RANDOM_BYTES) {
    throw new EnvelopeError(
      -40006,
      `The random prefix has ${random.length} bytes; it must have ${RANDOM_BYTES}`,
    );
  }
  const message = Buffer.from(input.message);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(message.length);
  const content = Buffer.concat([random, length, message, Buffer.from(input.appId)]);
  // Always 1 to 32 bytes: aligned content gets a whole block more.
  const count = PADDING_BLOCK - (content.length % PADDING_BLOCK);
  const cipher = createCipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([
    cipher.update(Buffer.concat([content, Buffer.alloc(count, count)])),
    cipher.final(),
  ]).toString("base64");
}

/**
 * Decrypts an envelope with the first key that opens it and checks that it was meant for this AppID.
 *
 * @param input.aesKeys the current EncodingAESKey, then the previous one: during a change of keys both arrive
 * @returns the message and the key that opened it, which is the key to answer with
 * @throws EnvelopeError -40010 not base64, -40007 not whole blocks, -40008 nonsense inside, -40005 another AppID,
 *   -40004 no usable key
 * Source: developers.weixin.qq.com, Message push › Encryption.
 */
export function openEnvelope(input: { encrypted: string; appId: string; aesKeys: readonly string[] }): {
  message: string;
  aesKey: string;
} {
  const cipherText = decodeCipherText(input.encrypted);
  let failure: EnvelopeError | undefined;
  for (const aesKey of input.aesKeys) {
    const result = openWith(cipherText, input.appId, aesKey);
    if (!(result instanceof EnvelopeError)) return { message: result, aesKey };
    // "Another AppID" says that the key was right, which tells the owner more than "nonsense" from the other key.
    if (failure === undefined || result.code === -40005) failure = result;
  }
  throw (
    failure ??
    new EnvelopeError(-40004, "The account has no EncodingAESKey, so the delivery cannot be decrypted")
  );
}

function openWith(cipherText: Buffer, appId: string, aesKey: string): string | EnvelopeError {
  const key = decodeKey(aesKey);
  const decipher = createDecipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(cipherText), decipher.final()]);
  const content = withoutPadding(padded);
  const start = RANDOM_BYTES + LENGTH_BYTES;
  if (content === null || content.length < start) {
    return new EnvelopeError(
      -40008,
      "The decrypted delivery has wrong padding: most likely another EncodingAESKey",
    );
  }
  const end = start + content.readUInt32BE(RANDOM_BYTES);
  if (end > content.length) {
    return new EnvelopeError(-40008, `The decrypted delivery announces ${end - start} bytes and has fewer`);
  }
  const receiver = content.toString("utf8", end);
  if (receiver !== appId) {
    return new EnvelopeError(
      -40005,
      `The delivery is meant for AppID ${JSON.stringify(receiver.slice(0, 40))}, not for ${appId}`,
    );
  }
  return content.toString("utf8", start, end);
}

function withoutPadding(padded: Buffer): Buffer | null {
  const count = padded[padded.length - 1] ?? 0;
  if (count < 1 || count > PADDING_BLOCK || count > padded.length) return null;
  const end = padded.length - count;
  return padded.subarray(end).every((byte) => byte === count) ? padded.subarray(0, end) : null;
}

function decodeCipherText(encrypted: string): Buffer {
  if (encrypted.length % 4 !== 0 || !BASE64.test(encrypted)) {
    throw new EnvelopeError(-40010, "Encrypt is not base64");
  }
  const bytes = Buffer.from(encrypted, "base64");
  if (bytes.length % 16 !== 0) {
    throw new EnvelopeError(
      -40007,
      `Encrypt holds ${bytes.length} bytes, which is no multiple of the AES block`,
    );
  }
  return bytes;
}

/** The last of the 43 characters carries two unused bits, often not zero, so a strict base64 decoder would refuse it. */
function decodeKey(aesKey: string): Buffer {
  const key = /^[A-Za-z0-9+/]{43}$/.test(aesKey) ? Buffer.from(aesKey, "base64") : null;
  if (key?.length !== 32) throw new EnvelopeError(-40004, "An EncodingAESKey has 43 letters and digits");
  return key;
}
