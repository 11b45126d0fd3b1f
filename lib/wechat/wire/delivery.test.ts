import { describe, expect, it } from "vitest";
import {
  openDelivery,
  openReply,
  sealDelivery,
  sealReply,
  verifyHandshake,
  type WireKeys,
  type WireMode,
} from "./delivery";
import { isSameSignature, signature } from "./signature";

const CURRENT = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
const PREVIOUS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPG";

function keysFor(mode: WireMode, over: Partial<WireKeys> = {}): WireKeys {
  return { token: "tok3n", appId: "wx0123456789abcdef", mode, aesKeys: [CURRENT, PREVIOUS], ...over };
}

const AT = { timestamp: 1730000000, nonce: "486452656" };
const XML_MESSAGE =
  "<xml><ToUserName><![CDATA[gh_a]]></ToUserName>\n<Content><![CDATA[</xml><Encrypt>fake</Encrypt>]]></Content>\n</xml>";
const JSON_MESSAGE = '{"ToUserName":"gh_a","MsgType":"text","Content":"\\"}"}';
const mismatch = expect.objectContaining({ name: "SignatureMismatch", code: -40001 });
const envelopeError = (code: number) => expect.objectContaining({ name: "EnvelopeError", code });

describe.each(["plain", "compatible", "secure"] as const)("a delivery in %s mode", (mode) => {
  const keys = keysFor(mode);

  it.each([XML_MESSAGE, JSON_MESSAGE])("opens to what was sent: %s", (sent) => {
    const { query, body } = sealDelivery(keys, { ...AT, openId: "oFollower" }, sent);
    expect(query.openid).toBe("oFollower");
    expect(openDelivery(keys, query, body).message).toBe(sent);
    expect(body === sent).toBe(mode === "plain");
    expect(body.includes("Content")).toBe(mode !== "secure");
  });

  it.each([
    ["another token", {}, { token: "other" }],
    ["a changed timestamp", { timestamp: "1730000001" }, {}],
    ["a changed nonce", { nonce: "486452657" }, {}],
    ["no timestamp", { timestamp: undefined }, {}],
    ["an empty nonce", { nonce: "" }, {}],
    ["no signatures", { signature: undefined, msg_signature: undefined }, {}],
    ["signatures of another length", { signature: "ab", msg_signature: "ab" }, {}],
    ["signatures of another script", { signature: "中".repeat(40), msg_signature: "中".repeat(40) }, {}],
  ])("is refused with %s", (_what, change, keyChange) => {
    const { query, body } = sealDelivery(keys, AT, XML_MESSAGE);
    expect(() => openDelivery({ ...keys, ...keyChange }, { ...query, ...change }, body)).toThrow(mismatch);
  });
});

describe.each(["compatible", "secure"] as const)("a delivery in %s mode", (mode) => {
  const keys = keysFor(mode);
  const sealed = sealDelivery(keys, AT, XML_MESSAGE);

  it("names the key that opened it, the previous one too", () => {
    expect(openDelivery(keys, sealed.query, sealed.body).aesKey).toBe(CURRENT);
    const old = sealDelivery({ ...keys, aesKeys: [PREVIOUS] }, AT, XML_MESSAGE);
    expect(openDelivery(keys, old.query, old.body)).toEqual({ message: XML_MESSAGE, aesKey: PREVIOUS });
  });

  it("is refused when it is plain, although `signature` holds: that one could be replayed", () => {
    const plain = sealDelivery(keysFor("plain"), AT, XML_MESSAGE);
    expect(() => openDelivery(keys, plain.query, plain.body)).toThrow(mismatch);
    expect(() => openDelivery(keys, sealed.query, XML_MESSAGE)).toThrow(mismatch);
  });

  it("is refused when its ciphertext was changed, before anything is decrypted", () => {
    const body = sealed.body.replace(/(<Encrypt><!\[CDATA\[)./, "$1*");
    expect(() => openDelivery(keys, sealed.query, body)).toThrow(mismatch);
  });

  it("for another AppID is refused", () => {
    expect(() => openDelivery({ ...keys, appId: "wxother" }, sealed.query, sealed.body)).toThrow(
      envelopeError(-40005),
    );
  });

  it.each([
    ["nothing", ""],
    ["an open root", "<xml>"],
    ["an element where the ciphertext belongs", "<xml><Encrypt><a/></Encrypt></xml>"],
    ["an empty ciphertext", "<xml><Encrypt></Encrypt></xml>"],
    ["a ciphertext without an end", "<xml><Encrypt>x</xml>"],
    ["a CDATA section without an end", "<xml><![CDATA[<Encrypt>x</Encrypt></xml>"],
    ["300 KiB", `<xml>${"x".repeat(300 * 1024)}</xml>`],
    ["JSON without an end", '{"Encrypt":"x'],
    ["JSON with a number", '{"Encrypt":1}'],
    ["JSON with the name as a value", '{"a":"Encrypt","b":"x"}'],
  ])("that is %s is refused", (_what, body) => {
    expect(() => openDelivery(keys, sealed.query, body)).toThrow(mismatch);
  });

  it.each([
    ["bare", (text: string) => `<xml>\n<Encrypt>\n${text}\n</Encrypt></xml>`],
    ["in CDATA between spaces", (text: string) => `\n<xml><Encrypt> <![CDATA[${text}]]> </Encrypt></xml>`],
    ["in JSON between spaces", (text: string) => `\ufeff{ "a\\"" : 1, "Encrypt" :\n "${text}" }`],
    ["in JSON with its slashes escaped", (text: string) => `{"Encrypt":"${text.replaceAll("/", "\\/")}"}`],
  ])("opens when the ciphertext stands %s", (_what, envelope) => {
    const [, text = ""] = /<Encrypt><!\[CDATA\[(.*?)\]\]>/.exec(sealed.body) ?? [];
    expect(openDelivery(keys, sealed.query, envelope(text)).message).toBe(XML_MESSAGE);
  });

  it("without any key is refused", () => {
    expect(() => openDelivery({ ...keys, aesKeys: [] }, sealed.query, sealed.body)).toThrow(
      envelopeError(-40004),
    );
  });
});

it("in compatible mode the plain fields beside the ciphertext are ignored, because nothing covers them", () => {
  const keys = keysFor("compatible");
  const { query, body } = sealDelivery(
    keys,
    AT,
    "<xml><ToUserName>gh</ToUserName><Content>genuine</Content></xml>",
  );
  expect(openDelivery(keys, query, body.replace("genuine", "forged")).message).toContain("genuine");
});

describe("a plain account whose platform already encrypts", () => {
  const secure = sealDelivery(keysFor("secure"), AT, XML_MESSAGE);

  it("opens the delivery and seals the answer when it has a key", () => {
    const keys = keysFor("plain");
    const opened = openDelivery(keys, secure.query, secure.body);
    expect(opened).toEqual({ message: XML_MESSAGE, aesKey: CURRENT });
    expect(openReply(keysFor("secure"), sealReply(keys, { ...AT, aesKey: opened.aesKey }, "<xml/>"))).toBe(
      "<xml/>",
    );
  });

  it("says what is missing when it has none", () => {
    expect(() => openDelivery(keysFor("plain", { aesKeys: [] }), secure.query, secure.body)).toThrow(
      /no EncodingAESKey/,
    );
  });

  it("reads the plain fields of compatible mode when it has none", () => {
    const sent = XML_MESSAGE.replace("<Content>", "<MsgType>text</MsgType><Content>");
    const { query, body } = sealDelivery(keysFor("compatible"), AT, sent);
    expect(openDelivery(keysFor("plain", { aesKeys: [] }), query, body).message).toBe(body);
  });
});

describe("a reply", () => {
  it.each(["plain", "compatible", "secure"] as const)(
    "of success or nothing is never sealed in %s mode",
    (mode) => {
      for (const reply of ["success", ""]) {
        expect(sealReply(keysFor(mode), AT, reply)).toBe(reply);
        expect(openReply(keysFor(mode), reply)).toBe(reply);
      }
    },
  );

  it("of a plain account goes out as it is", () => {
    expect(sealReply(keysFor("plain", { aesKeys: [] }), AT, XML_MESSAGE)).toBe(XML_MESSAGE);
    expect(openReply(keysFor("plain"), XML_MESSAGE)).toBe(XML_MESSAGE);
  });

  it.each([XML_MESSAGE, JSON_MESSAGE])(
    "is sealed with the key of its delivery, in its own notation",
    (reply) => {
      const sealed = sealReply(keysFor("secure"), { ...AT, aesKey: PREVIOUS }, reply);
      expect(sealed[0]).toBe(reply[0]);
      expect(openReply(keysFor("secure", { aesKeys: [PREVIOUS] }), sealed)).toBe(reply);
      expect(() => openReply(keysFor("secure", { aesKeys: [CURRENT] }), sealed)).toThrow(
        envelopeError(-40008),
      );
    },
  );

  it("is refused by the platform when it is plain in secure mode, or its signature is wrong", () => {
    expect(() => openReply(keysFor("secure"), XML_MESSAGE)).toThrow(envelopeError(-40002));
    expect(openReply(keysFor("compatible"), XML_MESSAGE)).toBe(XML_MESSAGE);
    const sealed = sealReply(keysFor("secure"), AT, XML_MESSAGE);
    expect(() => openReply(keysFor("secure"), sealed.replace("486452656", "1"))).toThrow(mismatch);
    expect(() => openReply(keysFor("secure"), sealed.replace(/<Nonce>.*<\/Nonce>/, ""))).toThrow(mismatch);
  });

  it("cannot be sealed without a key", () => {
    expect(() => sealReply(keysFor("secure", { aesKeys: [] }), AT, XML_MESSAGE)).toThrow(
      envelopeError(-40004),
    );
  });
});

describe("the check of the URL", () => {
  const query = {
    signature: signature("tok3n", "1", "2"),
    timestamp: "1",
    nonce: "2",
    echostr: "9223372036854775807",
  };

  it("is answered with echostr as it came", () => {
    expect(verifyHandshake("tok3n", query)).toBe("9223372036854775807");
  });

  it.each([
    ["a wrong signature", { signature: "0".repeat(40) }],
    ["an upper-case signature", { signature: query.signature.toUpperCase() }],
    ["no signature", { signature: undefined }],
    ["no timestamp", { timestamp: undefined }],
    ["no echostr", { echostr: undefined }],
  ])("is not answered with %s", (_what, change) => {
    expect(verifyHandshake("tok3n", { ...query, ...change })).toBeNull();
  });
});

it("signatures are compared without a throw, whatever their lengths", () => {
  expect(isSameSignature("", "")).toBe(true);
  expect(isSameSignature("a", "中")).toBe(false);
  expect(isSameSignature("abc", "ab")).toBe(false);
});

it("the parts of a signature are sorted as text, not as numbers", () => {
  expect(signature("9", "10", "b", "A")).toBe(signature("A", "b", "10", "9"));
});
