import fc, { type Arbitrary } from "fast-check";
import { describe, expect, it } from "vitest";
import type { WireFormat } from "./body";
import { openDelivery, openReply, sealDelivery, sealReply, type WireKeys } from "./delivery";
import { openEnvelope, sealEnvelope } from "./envelope";
import { deliveryKey, type Inbound, parseInbound } from "./inbound";
import { renderInbound } from "./inbound-render";
import { parseJson, renderJson } from "./json";
import { type PassiveReply, parseReply, passiveReplySchema, type ReplyHead, renderReply } from "./reply";
import { isWireName, type ParsedFields, type ParsedValue } from "./wire-value";
import { parseXml, renderXml, representable } from "./xml";

/** Any string that JavaScript can hold: all of Unicode, lone surrogates, control characters, and what looks like markup. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
      fc.constantFrom(
        "]]>",
        "]]",
        ">",
        "<![CDATA[",
        "</xml>",
        "&amp;",
        "&#0;",
        "<!DOCTYPE x>",
        "\r\n",
        "\r",
        " ",
        "\\",
        '"',
      ),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(""));

/** What the wire carries verbatim; what becomes of the rest is tested below. */
const text = anyText.map(representable);
const someText = text.filter((value) => value !== "");
const optionalText = fc.option(someText, { nil: undefined });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));
const integer = fc.maxSafeInteger();
const count = fc.maxSafeNat();
const id = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String),
  fc.constantFrom("007", "MSG-1", "中"),
);
const optionalId = fc.option(id, { nil: undefined });
const optionalCount = fc.option(count, { nil: undefined });

const fieldName = fc.oneof(
  fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,12}$/),
  fc.constantFrom("toString", "hasOwnProperty", "valueOf", "EventKey", "List", "item"),
);
const reserved = ["ToUserName", "FromUserName", "CreateTime", "MsgType", "Event", "MsgId"];
const { tree } = fc.letrec<{ tree: ParsedFields; value: ParsedValue; one: ParsedValue }>((tie) => ({
  one: fc.oneof({ depthSize: "small", maxDepth: 4 }, text, tie("tree")),
  value: fc.oneof(tie("one"), fc.array(tie("one"), { minLength: 2, maxLength: 4 })),
  tree: fc.dictionary(fieldName.filter(isWireName), tie("value"), {
    minKeys: 1,
    maxKeys: 4,
    noNullPrototype: true,
  }),
}));
const unknownFields = tree.map(
  (fields): ParsedFields =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => !reserved.includes(name))),
);

const isForeign = (name: string) => !/^[a-z_]+$/i.test(name);

function inbound<const T extends Inbound["type"]>(type: T) {
  return { toUser: someText, fromUser: someText, createTime: count, type: fc.constant(type) };
}

function message<const T extends Inbound["type"]>(type: T) {
  return { ...inbound(type), msgId: id, articleDataId: optionalId, articleIndex: optionalCount };
}

const film = { mediaId: text, thumbMediaId: text };
const scanCode = { key: text, scanType: text, scanResult: text };
const pictures = { key: text, count, pictures: fc.array(fc.record({ md5: text })) };
const granted = { expiredTime: count };
const refused = { failTime: count, failReason: text };
const withdrawn = { openId: text, appId: text, revokeInfo: text };
const articles = fc.array(fc.record({ articleIndex: count, articleUrl: text }));
const copyrightResult = fc.record({
  articleIndex: count,
  userDeclareState: optionalCount,
  auditState: optionalCount,
  originalArticleUrl: optionalText,
  originalArticleType: optionalCount,
  canReprint: optionalCount,
  needReplaceContent: optionalCount,
  needShowReprintSource: optionalCount,
});
const copyrightCheck = fc.record({ count, checkState: optionalCount, results: fc.array(copyrightResult) });

/** One generator a kind; the compiler asks for another when a kind is added. */
const kinds: { [T in Inbound["type"]]: Arbitrary<Extract<Inbound, { type: T }>> } = {
  text: fc.record({ ...message("text"), content: text, menuItemId: optionalId }),
  image: fc.record({ ...message("image"), pictureUrl: text, mediaId: text }),
  voice: fc.record({
    ...message("voice"),
    mediaId: text,
    format: text,
    recognition: optionalText,
    mediaId16K: optionalText,
  }),
  video: fc.record({ ...message("video"), ...film }),
  shortvideo: fc.record({ ...message("shortvideo"), ...film }),
  location: fc.record({
    ...message("location"),
    latitude: number,
    longitude: number,
    scale: integer,
    label: text,
  }),
  link: fc.record({ ...message("link"), title: text, description: text, url: text }),
  miniprogrampage: fc.record({
    ...message("miniprogrampage"),
    title: text,
    appId: text,
    pagePath: text,
    thumbUrl: text,
    thumbMediaId: text,
  }),
  file: fc.record({
    ...message("file"),
    title: text,
    description: text,
    fileKey: text,
    fileMd5: text,
    fileSize: id,
  }),
  unknownMessage: fc.record({
    ...inbound("unknownMessage"),
    msgId: id,
    name: someText.filter(isForeign),
    fields: unknownFields,
  }),
  subscribe: fc.oneof(
    fc.record({ ...inbound("subscribe"), scene: text, ticket: optionalText }),
    fc.record({
      ...inbound("subscribe"),
      eventKey: fc.option(
        someText.filter((key) => !key.startsWith("qrscene_")),
        { nil: undefined },
      ),
      ticket: optionalText,
    }),
  ),
  unsubscribe: fc.record({ ...inbound("unsubscribe"), eventKey: optionalText }),
  scan: fc.record({ ...inbound("scan"), scene: text, ticket: text }),
  reportLocation: fc.record({
    ...inbound("reportLocation"),
    latitude: number,
    longitude: number,
    precision: number,
  }),
  click: fc.record({ ...inbound("click"), key: text }),
  view: fc.record({ ...inbound("view"), url: text, menuId: optionalId }),
  viewMiniprogram: fc.record({ ...inbound("viewMiniprogram"), pagePath: text, menuId: optionalId }),
  scancodePush: fc.record({ ...inbound("scancodePush"), ...scanCode }),
  scancodeWaitmsg: fc.record({ ...inbound("scancodeWaitmsg"), ...scanCode }),
  picSysphoto: fc.record({ ...inbound("picSysphoto"), ...pictures }),
  picPhotoOrAlbum: fc.record({ ...inbound("picPhotoOrAlbum"), ...pictures }),
  picWeixin: fc.record({ ...inbound("picWeixin"), ...pictures }),
  locationSelect: fc.record({
    ...inbound("locationSelect"),
    key: text,
    latitude: number,
    longitude: number,
    scale: number,
    label: text,
    poiName: text,
  }),
  templateSendJobFinish: fc.record({ ...inbound("templateSendJobFinish"), msgId: id, status: text }),
  massSendJobFinish: fc.record({
    ...inbound("massSendJobFinish"),
    msgId: id,
    status: text,
    totalCount: count,
    filterCount: count,
    sentCount: count,
    errorCount: count,
    copyrightCheck: fc.option(copyrightCheck, { nil: undefined }),
    articleUrls: fc.option(fc.record({ count, results: articles }), { nil: undefined }),
  }),
  publishJobFinish: fc.record({
    ...inbound("publishJobFinish"),
    publishId: id,
    publishStatus: integer,
    articleId: optionalText,
    count: optionalCount,
    articles,
    failedIndexes: fc.array(count),
  }),
  subscribeMsgPopup: fc.record({
    ...inbound("subscribeMsgPopup"),
    choices: fc.array(fc.record({ templateId: text, status: text, popupScene: optionalId })),
  }),
  subscribeMsgChange: fc.record({
    ...inbound("subscribeMsgChange"),
    choices: fc.array(fc.record({ templateId: text, status: text })),
  }),
  subscribeMsgSent: fc.record({
    ...inbound("subscribeMsgSent"),
    results: fc.array(fc.record({ templateId: text, msgId: id, errorCode: integer, errorStatus: text })),
  }),
  kfCreateSession: fc.record({ ...inbound("kfCreateSession"), kfAccount: text }),
  kfCloseSession: fc.record({ ...inbound("kfCloseSession"), kfAccount: text, closeType: optionalText }),
  kfSwitchSession: fc.record({ ...inbound("kfSwitchSession"), fromKfAccount: text, toKfAccount: text }),
  qualificationVerifySuccess: fc.record({ ...inbound("qualificationVerifySuccess"), ...granted }),
  qualificationVerifyFail: fc.record({ ...inbound("qualificationVerifyFail"), ...refused }),
  namingVerifySuccess: fc.record({ ...inbound("namingVerifySuccess"), ...granted }),
  namingVerifyFail: fc.record({ ...inbound("namingVerifyFail"), ...refused }),
  annualRenew: fc.record({ ...inbound("annualRenew"), ...granted }),
  verifyExpired: fc.record({ ...inbound("verifyExpired"), ...granted }),
  userInfoModified: fc.record({ ...inbound("userInfoModified"), ...withdrawn }),
  userAuthorizationRevoke: fc.record({ ...inbound("userAuthorizationRevoke"), ...withdrawn }),
  userAuthorizationCancellation: fc.record({ ...inbound("userAuthorizationCancellation"), ...withdrawn }),
  unknownEvent: fc.record({
    ...inbound("unknownEvent"),
    name: someText.filter(isForeign),
    fields: unknownFields,
  }),
};
const everyKind: [string, Arbitrary<Inbound>][] = Object.entries<Arbitrary<Inbound>>(kinds);

const article = fc.record({ title: someText, description: text, pictureUrl: text, url: text });
const mediaId = fc.stringMatching(/^[\w-]{1,64}$/);
const everyReply: [string, Arbitrary<PassiveReply>][] = Object.entries<Arbitrary<PassiveReply>>({
  text: fc.record({
    type: fc.constant("text"),
    content: someText.filter((content) => Buffer.byteLength(content) <= 2048),
  }),
  image: fc.record({ type: fc.constant("image"), mediaId }),
  voice: fc.record({ type: fc.constant("voice"), mediaId }),
  video: fc.record({ type: fc.constant("video"), mediaId, title: optionalText, description: optionalText }),
  music: fc.record({
    type: fc.constant("music"),
    title: optionalText,
    description: optionalText,
    musicUrl: optionalText,
    hqMusicUrl: optionalText,
    thumbMediaId: mediaId,
  }),
  news: fc.record({ type: fc.constant("news"), articles: fc.array(article, { minLength: 1, maxLength: 8 }) }),
  transferCustomerService: fc.record({
    type: fc.constant("transferCustomerService"),
    kfAccount: optionalText,
  }),
} satisfies { [T in PassiveReply["type"]]: Arbitrary<Extract<PassiveReply, { type: T }>> });
const replyHead: Arbitrary<ReplyHead> = fc.record({
  toUser: someText,
  fromUser: someText,
  createTime: count,
});

const aesKey = fc.stringMatching(/^[A-Za-z0-9]{43}$/);
const keys: Arbitrary<WireKeys> = fc.record({
  token: fc.stringMatching(/^[A-Za-z0-9]{3,32}$/),
  appId: fc.stringMatching(/^wx[0-9a-f]{16}$/),
  mode: fc.constantFrom("plain", "compatible", "secure"),
  aesKeys: fc.tuple(aesKey, aesKey),
});
const stamp = fc.record({
  timestamp: fc.integer({ min: 1, max: 4_000_000_000 }),
  nonce: fc.stringMatching(/^\d{1,10}$/),
});
const format: Arbitrary<WireFormat> = fc.constantFrom("xml", "json");

describe.each(everyKind)("%s", (_type, kind) => {
  it("is read as it was written, in XML and JSON, signed and sealed in every mode", () => {
    fc.assert(
      fc.property(kind, format, keys, stamp, (inbound, notation, account, at) => {
        const written = renderInbound(inbound, notation);
        const { query, body } = sealDelivery(account, at, written);
        const opened = openDelivery(account, query, body);
        expect(opened.message).toBe(written);
        const read = parseInbound(opened.message);
        expect(read).toEqual(inbound);
        expect(deliveryKey(read)).toBe(deliveryKey(inbound));
      }),
    );
  });
});

describe.each(everyReply)("a reply of type %s", (_type, kind) => {
  it("is read as it was written, in XML and JSON, sealed in every mode", () => {
    fc.assert(
      fc.property(kind, replyHead, format, keys, stamp, (reply, head, notation, account, at) => {
        expect(passiveReplySchema.parse(reply)).toEqual(reply);
        const written = renderReply(reply, head, notation);
        expect(parseReply(openReply(account, sealReply(account, at, written)))).toEqual({
          ...head,
          ...reply,
        });
      }),
    );
  });
});

describe("any text", () => {
  it("comes out of XML and JSON as its representable part, which is then stable", () => {
    fc.assert(
      fc.property(anyText, (value) => {
        expect(parseXml(renderXml({ A: value }))).toEqual({ A: representable(value) });
        expect(parseJson(renderJson({ A: value }))).toEqual({ A: representable(value) });
        expect(representable(representable(value))).toBe(representable(value));
      }),
    );
  });

  it("without lone surrogates comes out of an envelope as it went in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), keys, fc.nat(1), (message, { appId, aesKeys }, which) => {
        const [aesKey = ""] = aesKeys.slice(which);
        const encrypted = sealEnvelope({ message, appId, aesKey });
        expect(openEnvelope({ encrypted, appId, aesKeys })).toEqual({ message, aesKey });
      }),
    );
  });

  it("that is no delivery is refused with a typed error", () => {
    fc.assert(
      fc.property(anyText, (body) => {
        expect(() => parseInbound(body)).toThrow(expect.objectContaining({ name: "InboundError" }));
        expect(() => parseReply(body)).toThrow(expect.objectContaining({ name: "ReplyError" }));
      }),
    );
  });

  it("spliced into a delivery gives a message or a typed error, never another", () => {
    const genuine = `<xml><ToUserName>gh</ToUserName><FromUserName>o</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content><![CDATA[a]]></Content><MsgId>1</MsgId></xml>`;
    fc.assert(
      fc.property(anyText, fc.nat(genuine.length), (value, at) => {
        try {
          expect(parseInbound(genuine.slice(0, at) + value + genuine.slice(at)).type).toBeTypeOf("string");
        } catch (error) {
          expect(error).toMatchObject({ name: "InboundError" });
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("as ciphertext is refused with a typed error", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.base64String()), keys, (encrypted, { appId, aesKeys }) => {
        expect(() => openEnvelope({ encrypted, appId, aesKeys })).toThrow(
          expect.objectContaining({ name: "EnvelopeError" }),
        );
      }),
    );
  });
});
