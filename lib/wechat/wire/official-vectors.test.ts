import { expect, it } from "vitest";
import { openDelivery, openReply, sealReply, verifyHandshake, type WireKeys } from "./delivery";
import { sealEnvelope } from "./envelope";
import { parseInbound } from "./inbound";
import { renderInbound } from "./inbound-render";
import { signature } from "./signature";

// Published at developers.weixin.qq.com, Message push › Encryption (JSON) and, for third-party platforms, in XML.
const ACCOUNT: WireKeys = {
  token: "AAAAA",
  appId: "wxba5fad812f8e6fb9",
  mode: "secure",
  aesKeys: ["A".repeat(43)],
};
const PLATFORM: WireKeys = { ...ACCOUNT, appId: "wx134c8103faa5a59e" };

const JSON_DELIVERY = {
  query: {
    signature: "6c5c811b55cc85e0e1b54100749188c20beb3f5d",
    timestamp: "1714112445",
    nonce: "415670741",
    openid: "o9AgO5Kd5ggOC-bXrbNODIiE3bGY",
    encrypt_type: "aes",
    msg_signature: "046e02f8204d34f8ba5fa3b1db94908f3df2e9b3",
  },
  random: "a8eedb185eb2fecf",
  encrypted:
    "+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=",
  message:
    '{"ToUserName":"gh_97417a04a28d","FromUserName":"o9AgO5Kd5ggOC-bXrbNODIiE3bGY","CreateTime":1714112445,"MsgType":"event","Event":"debug_demo","debug_str":"hello world"}',
};

const XML_DELIVERY = {
  query: {
    signature: "cc0c594499c1634947d5b502f158ee518947db27",
    timestamp: "1715943329",
    nonce: "1590219412",
    encrypt_type: "aes",
    msg_signature: "6c12a4205838198b8fa631b3220723bb07f1015c",
  },
  random: "1205899eaf019bbd",
  encrypted:
    "D7yzvUNAL930rd28wf21s4hvXhz0L6Uit/p2Di6C5DHyYGpEgdBRnKjBec34JwoQXicwaZC7fOVihW80F4VtsdvE//1vr7oAbqjDv8KenVp+ajKYpJnyQ4zMRhIC+a31fCVOMC03FfzV/QuC94kBP55a+Za3sJgvAn+ZbsNqZI5DkyuzkhQN8OBqCzFhizGmy0xpM0MEA4agpvE+RuNO1rhHTtuJB5yltw1FiYzecSXJ+y/D2r81VkRn2eYjh2ltsoyfbDR7Is6ookXIFxTfyeNyeHxMeT4KN5WpCDmSbTcUYrbBUlkGLJ9n/rU8YOywma6G7aTb7KZKOqCxgfoUlYEZPk4FUL/TK7ShriFDMVCLyjQJ15Ob++agDWtcxhfUfe6HIoIpRW8mKNBQiY/Jd1svvuskA1wLef1RTtzKfMpagSCX/laZINmdnX4zrF6kIaR9P4xQrWXbsTFHTYe0Mg==",
  message: `<xml><ToUserName><![CDATA[gh_97417a04a28d]]></ToUserName>
<FromUserName><![CDATA[o9AgO5Kd5ggOC-bXrbNODIiE3bGY]]></FromUserName>
<CreateTime>1715943329</CreateTime>
<MsgType><![CDATA[event]]></MsgType>
<Event><![CDATA[debug_demo]]></Event>
<debug_str><![CDATA[hello world]]></debug_str>
</xml>`,
};

const JSON_REPLY = {
  options: { timestamp: 1713424427, nonce: "415670741", random: "707722b803182950" },
  message: '{"demo_resp":"good luck"}',
  encrypted: "ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==",
  msgSignature: "1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1",
};

const XML_REPLY = {
  options: { timestamp: 1713424427, nonce: "415670741", random: "999951349e8ee746" },
  message: "<xml><demo_resp>[CDATA[good luck]]</demo_resp></xml>",
  encrypted:
    "hE8R6mGXHkJJjU72KxzKUd1GEkKJaEZq7vRL8XgK3o+00k8JGq6+pZJUIlTSyhsX+bxIBQ72g3GyvDdIZcr6+3HAZbSvPT9t/o11MI7d6WELwqrGd7jMnV0zv3Zc9Nq7",
  msgSignature: "03e0812039325c2712ef5f0f980fd14c70d6e307",
};

it("the published check of the URL is answered with its echostr", () => {
  const query = {
    signature: "f464b24fc39322e44b38aa78f5edd27bd1441696",
    timestamp: "1714036504",
    nonce: "1514711492",
    echostr: "4375120948345356249",
  };
  expect(verifyHandshake("AAAAA", query)).toBe("4375120948345356249");
});

it("the published signatures are reproduced", () => {
  expect(signature("AAAAA", "1714037059", "486452656")).toBe("899cf89e464efb63f54ddac96b0a0a235f53aa78");
  for (const { query } of [JSON_DELIVERY, XML_DELIVERY]) {
    expect(signature("AAAAA", query.timestamp, query.nonce)).toBe(query.signature);
  }
});

it("the published JSON delivery is opened and, sealed again, gives the same bytes", () => {
  const { query, encrypted, message, random } = JSON_DELIVERY;
  const body = JSON.stringify({ ToUserName: "gh_97417a04a28d", Encrypt: encrypted });
  expect(openDelivery(ACCOUNT, query, body)).toEqual({ message, aesKey: "A".repeat(43) });
  expect(sealEnvelope({ message, appId: ACCOUNT.appId, aesKey: "A".repeat(43), random })).toBe(encrypted);
  expect(renderInbound(parseInbound(message), "json")).toBe(message);
});

it("the published XML delivery is opened and, sealed again, gives the same bytes", () => {
  const { query, encrypted, message, random } = XML_DELIVERY;
  const body = `<xml>
    <ToUserName><![CDATA[gh_97417a04a28d]]></ToUserName>
    <Encrypt><![CDATA[${encrypted}]]></Encrypt>
</xml>`;
  expect(openDelivery(PLATFORM, query, body)).toEqual({ message, aesKey: "A".repeat(43) });
  expect(sealEnvelope({ message, appId: PLATFORM.appId, aesKey: "A".repeat(43), random })).toBe(encrypted);
});

it("our rendering of the published event is the platform's, to the byte", () => {
  expect(renderInbound(parseInbound(XML_DELIVERY.message))).toBe(XML_DELIVERY.message);
});

it("the published JSON reply is sealed to the same bytes and opens again", () => {
  const { options, message, encrypted, msgSignature } = JSON_REPLY;
  const sealed = sealReply(ACCOUNT, options, message);
  expect(sealed).toBe(
    `{"Encrypt":"${encrypted}","MsgSignature":"${msgSignature}","TimeStamp":1713424427,"Nonce":"415670741"}`,
  );
  expect(openReply(ACCOUNT, sealed)).toBe(message);
});

it("the published XML reply is sealed to the same bytes and opens again", () => {
  const { options, message, encrypted, msgSignature } = XML_REPLY;
  const sealed = sealReply(PLATFORM, options, message);
  expect(sealed).toBe(`<xml><Encrypt><![CDATA[${encrypted}]]></Encrypt>
<MsgSignature><![CDATA[${msgSignature}]]></MsgSignature>
<TimeStamp>1713424427</TimeStamp>
<Nonce><![CDATA[415670741]]></Nonce>
</xml>`);
  expect(openReply(PLATFORM, sealed)).toBe(message);
});
