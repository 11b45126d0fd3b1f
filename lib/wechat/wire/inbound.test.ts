import { describe, expect, it } from "vitest";
import { deliveryKey, isEvent, parseInbound } from "./inbound";
import { renderInbound } from "./inbound-render";

const HEAD = `<ToUserName><![CDATA[gh_a1b2c3d4e5f6]]></ToUserName><FromUserName><![CDATA[oFollower]]></FromUserName>
<CreateTime>1730000000</CreateTime>`;
const PARSED_HEAD = { toUser: "gh_a1b2c3d4e5f6", fromUser: "oFollower", createTime: 1730000000 };

function message(msgType: string, own: string): string {
  return `<xml>${HEAD}<MsgType><![CDATA[${msgType}]]></MsgType>\n${own}\n<MsgId>24761530000000001</MsgId></xml>`;
}

function event(name: string, own = ""): string {
  return `<xml>${HEAD}<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[${name}]]></Event>\n${own}</xml>`;
}

describe("messages", () => {
  const msgId = "24761530000000001";
  it.each([
    ["text", "<Content><![CDATA[满意]]></Content>", { type: "text", content: "满意" }],
    ["text", "<Content></Content>", { type: "text", content: "" }],
    [
      "text",
      "<Content>1</Content><bizmsgmenuid>101</bizmsgmenuid>",
      { type: "text", content: "1", menuItemId: "101" },
    ],
    [
      "text",
      "<Content><![CDATA[a]]></Content><MsgDataId>2247483703</MsgDataId><Idx>2</Idx>",
      { type: "text", content: "a", articleDataId: "2247483703", articleIndex: 2 },
    ],
    [
      "image",
      "<PicUrl><![CDATA[http://mmbiz.qpic.cn/x/0]]></PicUrl><MediaId><![CDATA[M1]]></MediaId>",
      { type: "image", pictureUrl: "http://mmbiz.qpic.cn/x/0", mediaId: "M1" },
    ],
    [
      "voice",
      "<MediaId><![CDATA[M2]]></MediaId><Format><![CDATA[amr]]></Format><Recognition><![CDATA[你好]]></Recognition><MediaId16K><![CDATA[M2-16K]]></MediaId16K>",
      { type: "voice", mediaId: "M2", format: "amr", recognition: "你好", mediaId16K: "M2-16K" },
    ],
    [
      "voice",
      "<MediaId><![CDATA[M2]]></MediaId><Format><![CDATA[speex]]></Format><Recognition></Recognition>",
      { type: "voice", mediaId: "M2", format: "speex" },
    ],
    [
      "video",
      "<MediaId><![CDATA[M3]]></MediaId><ThumbMediaId><![CDATA[T3]]></ThumbMediaId>",
      { type: "video", mediaId: "M3", thumbMediaId: "T3" },
    ],
    [
      "shortvideo",
      "<MediaId><![CDATA[M4]]></MediaId><ThumbMediaId><![CDATA[T4]]></ThumbMediaId>",
      { type: "shortvideo", mediaId: "M4", thumbMediaId: "T4" },
    ],
    [
      "location",
      "<Location_X>31.230416</Location_X><Location_Y>121.473701</Location_Y><Scale>15</Scale><Label><![CDATA[上海市黄浦区]]></Label>",
      { type: "location", latitude: 31.230416, longitude: 121.473701, scale: 15, label: "上海市黄浦区" },
    ],
    [
      "link",
      "<Title><![CDATA[标题]]></Title><Description><![CDATA[摘要]]></Description><Url><![CDATA[https://example.com/a?b=1&c=2]]></Url>",
      { type: "link", title: "标题", description: "摘要", url: "https://example.com/a?b=1&c=2" },
    ],
    [
      "miniprogrampage",
      "<Title><![CDATA[店]]></Title><AppId><![CDATA[wx1]]></AppId><PagePath><![CDATA[p/i]]></PagePath><ThumbUrl><![CDATA[u]]></ThumbUrl><ThumbMediaId><![CDATA[T]]></ThumbMediaId>",
      {
        type: "miniprogrampage",
        title: "店",
        appId: "wx1",
        pagePath: "p/i",
        thumbUrl: "u",
        thumbMediaId: "T",
      },
    ],
    [
      "file",
      "<Title><![CDATA[a.pdf]]></Title><Description></Description><FileKey><![CDATA[K]]></FileKey><FileMd5><![CDATA[5]]></FileMd5><FileTotalLen>1024</FileTotalLen>",
      { type: "file", title: "a.pdf", description: "", fileKey: "K", fileMd5: "5", fileSize: "1024" },
    ],
    [
      "device_text",
      "<DeviceType>gh</DeviceType><Content><![CDATA[x]]></Content>",
      { type: "unknownMessage", name: "device_text", fields: { DeviceType: "gh", Content: "x" } },
    ],
    [
      "location",
      "<Location_X>north</Location_X><Location_Y>1</Location_Y><Scale>1</Scale>",
      {
        type: "unknownMessage",
        name: "location",
        fields: { Location_X: "north", Location_Y: "1", Scale: "1" },
      },
    ],
  ])("%s with %s", (msgType, own, expected) => {
    const inbound = parseInbound(message(msgType, own));
    expect(inbound).toEqual({ ...PARSED_HEAD, msgId, ...expected });
    expect(isEvent(inbound)).toBe(false);
    expect(parseInbound(renderInbound(inbound))).toEqual(inbound);
  });
});

const scanCode =
  "<ScanCodeInfo><ScanType><![CDATA[qrcode]]></ScanType>\n<ScanResult><![CDATA[hello]]></ScanResult></ScanCodeInfo>";
const picture = (md5: string) => `<item><PicMd5Sum><![CDATA[${md5}]]></PicMd5Sum></item>`;
const choice = (id: string, status: string) =>
  `<List><TemplateId><![CDATA[${id}]]></TemplateId><SubscribeStatusString><![CDATA[${status}]]></SubscribeStatusString><PopupScene>2</PopupScene></List>`;

describe("events", () => {
  it.each([
    ["subscribe", "", { type: "subscribe" }],
    ["subscribe", "<EventKey><![CDATA[]]></EventKey>", { type: "subscribe" }],
    [
      "subscribe",
      "<EventKey><![CDATA[qrscene_store-42]]></EventKey><Ticket><![CDATA[gQH==]]></Ticket>",
      { type: "subscribe", scene: "store-42", ticket: "gQH==" },
    ],
    ["subscribe", "<EventKey>qrscene_qrscene_1</EventKey>", { type: "subscribe", scene: "qrscene_1" }],
    [
      "subscribe",
      "<EventKey>last_trade_no_4200</EventKey>",
      { type: "subscribe", eventKey: "last_trade_no_4200" },
    ],
    ["subscribe", "<EventKey>x_qrscene_1</EventKey>", { type: "subscribe", eventKey: "x_qrscene_1" }],
    ["unsubscribe", "<EventKey></EventKey>", { type: "unsubscribe" }],
    [
      "SCAN",
      "<EventKey>4294967295</EventKey><Ticket>T</Ticket>",
      { type: "scan", scene: "4294967295", ticket: "T" },
    ],
    [
      "scan",
      "<EventKey>qrscene_1</EventKey><Ticket>T</Ticket>",
      { type: "scan", scene: "qrscene_1", ticket: "T" },
    ],
    [
      "LOCATION",
      "<Latitude>23.137466</Latitude><Longitude>113.352425</Longitude><Precision>119.385040</Precision>",
      { type: "reportLocation", latitude: 23.137466, longitude: 113.352425, precision: 119.38504 },
    ],
    ["CLICK", "<EventKey><![CDATA[K1]]></EventKey>", { type: "click", key: "K1" }],
    ["click", "<EventKey><![CDATA[K1]]></EventKey>", { type: "click", key: "K1" }],
    [
      "VIEW",
      "<EventKey><![CDATA[https://example.com/?a=1&b=2]]></EventKey><MenuId>433418371</MenuId>",
      { type: "view", url: "https://example.com/?a=1&b=2", menuId: "433418371" },
    ],
    [
      "VIEW",
      "<EventKey><![CDATA[https://example.com/]]></EventKey>",
      { type: "view", url: "https://example.com/" },
    ],
    [
      "view_miniprogram",
      "<EventKey>pages/index</EventKey><MenuId>433418371</MenuId>",
      { type: "viewMiniprogram", pagePath: "pages/index", menuId: "433418371" },
    ],
    [
      "scancode_push",
      `<EventKey>K</EventKey>${scanCode}`,
      { type: "scancodePush", key: "K", scanType: "qrcode", scanResult: "hello" },
    ],
    [
      "scancode_waitmsg",
      `<EventKey>K</EventKey>${scanCode}`,
      { type: "scancodeWaitmsg", key: "K", scanType: "qrcode", scanResult: "hello" },
    ],
    [
      "pic_sysphoto",
      `<EventKey>K</EventKey><SendPicsInfo><Count>1</Count><PicList>${picture("a1")}</PicList></SendPicsInfo>`,
      { type: "picSysphoto", key: "K", count: 1, pictures: [{ md5: "a1" }] },
    ],
    [
      "pic_photo_or_album",
      `<EventKey>K</EventKey><SendPicsInfo><Count>2</Count><PicList>${picture("a1")}\n${picture("b2")}</PicList></SendPicsInfo>`,
      { type: "picPhotoOrAlbum", key: "K", count: 2, pictures: [{ md5: "a1" }, { md5: "b2" }] },
    ],
    [
      "pic_weixin",
      "<EventKey>K</EventKey><SendPicsInfo><Count>0</Count><PicList></PicList></SendPicsInfo>",
      { type: "picWeixin", key: "K", count: 0, pictures: [] },
    ],
    [
      "location_select",
      "<EventKey>K</EventKey><SendLocationInfo><Location_X><![CDATA[31]]></Location_X><Location_Y><![CDATA[121.5]]></Location_Y><Scale><![CDATA[15]]></Scale><Label><![CDATA[黄浦]]></Label><Poiname><![CDATA[]]></Poiname></SendLocationInfo>",
      {
        type: "locationSelect",
        key: "K",
        latitude: 31,
        longitude: 121.5,
        scale: 15,
        label: "黄浦",
        poiName: "",
      },
    ],
    [
      "TEMPLATESENDJOBFINISH",
      "<MsgID>3000000000000000001</MsgID><Status><![CDATA[failed:user block]]></Status>",
      { type: "templateSendJobFinish", msgId: "3000000000000000001", status: "failed:user block" },
    ],
    [
      "MASSSENDJOBFINISH",
      "<MsgID>1000001700</MsgID><Status>send success</Status><TotalCount>100</TotalCount><FilterCount>80</FilterCount><SentCount>75</SentCount><ErrorCount>5</ErrorCount>",
      {
        type: "massSendJobFinish",
        msgId: "1000001700",
        status: "send success",
        totalCount: 100,
        filterCount: 80,
        sentCount: 75,
        errorCount: 5,
      },
    ],
    [
      "MASSSENDJOBFINISH",
      `<MsgID>1</MsgID><Status>err(30003)</Status><TotalCount>0</TotalCount><FilterCount>0</FilterCount><SentCount>0</SentCount><ErrorCount>0</ErrorCount>
       <CopyrightCheckResult><Count>1</Count><ResultList><item><ArticleIdx>1</ArticleIdx><UserDeclareState>0</UserDeclareState><AuditState>2</AuditState><OriginalArticleUrl><![CDATA[u]]></OriginalArticleUrl><OriginalArticleType>1</OriginalArticleType><CanReprint>1</CanReprint><NeedReplaceContent>1</NeedReplaceContent><NeedShowReprintSource>1</NeedShowReprintSource></item></ResultList><CheckState>2</CheckState></CopyrightCheckResult>
       <ArticleUrlResult><Count>1</Count><ResultList><item><ArticleIdx>1</ArticleIdx><ArticleUrl><![CDATA[http://mp/x]]></ArticleUrl></item></ResultList></ArticleUrlResult>`,
      {
        type: "massSendJobFinish",
        msgId: "1",
        status: "err(30003)",
        totalCount: 0,
        filterCount: 0,
        sentCount: 0,
        errorCount: 0,
        copyrightCheck: {
          count: 1,
          checkState: 2,
          results: [
            {
              articleIndex: 1,
              userDeclareState: 0,
              auditState: 2,
              originalArticleUrl: "u",
              originalArticleType: 1,
              canReprint: 1,
              needReplaceContent: 1,
              needShowReprintSource: 1,
            },
          ],
        },
        articleUrls: { count: 1, results: [{ articleIndex: 1, articleUrl: "http://mp/x" }] },
      },
    ],
    [
      "PUBLISHJOBFINISH",
      "<PublishEventInfo><publish_id>2247503051</publish_id><publish_status>0</publish_status><article_id>A</article_id><article_detail><count>1</count><item><idx>1</idx><article_url>http://mp/y</article_url></item></article_detail></PublishEventInfo>",
      {
        type: "publishJobFinish",
        publishId: "2247503051",
        publishStatus: 0,
        articleId: "A",
        count: 1,
        articles: [{ articleIndex: 1, articleUrl: "http://mp/y" }],
        failedIndexes: [],
      },
    ],
    [
      "PUBLISHJOBFINISH",
      "<PublishEventInfo><publish_id>7</publish_id><publish_status>2</publish_status><fail_idx>1</fail_idx><fail_idx>3</fail_idx></PublishEventInfo>",
      { type: "publishJobFinish", publishId: "7", publishStatus: 2, articles: [], failedIndexes: [1, 3] },
    ],
    [
      "subscribe_msg_popup_event",
      `<SubscribeMsgPopupEvent>${choice("T1", "accept")}</SubscribeMsgPopupEvent>`,
      { type: "subscribeMsgPopup", choices: [{ templateId: "T1", status: "accept", popupScene: "2" }] },
    ],
    [
      "subscribe_msg_popup_event",
      `<SubscribeMsgPopupEvent>${choice("T1", "accept")}${choice("T2", "reject")}</SubscribeMsgPopupEvent>`,
      {
        type: "subscribeMsgPopup",
        choices: [
          { templateId: "T1", status: "accept", popupScene: "2" },
          { templateId: "T2", status: "reject", popupScene: "2" },
        ],
      },
    ],
    [
      "subscribe_msg_change_event",
      "<SubscribeMsgChangeEvent><List><TemplateId>T1</TemplateId><SubscribeStatusString>reject</SubscribeStatusString></List></SubscribeMsgChangeEvent>",
      { type: "subscribeMsgChange", choices: [{ templateId: "T1", status: "reject" }] },
    ],
    [
      "subscribe_msg_sent_event",
      "<SubscribeMsgSentEvent><List><TemplateId>T1</TemplateId><MsgID>1700827132819554304</MsgID><ErrorCode>0</ErrorCode><ErrorStatus>success</ErrorStatus></List></SubscribeMsgSentEvent>",
      {
        type: "subscribeMsgSent",
        results: [{ templateId: "T1", msgId: "1700827132819554304", errorCode: 0, errorStatus: "success" }],
      },
    ],
    ["kf_create_session", "<KfAccount>a@gh</KfAccount>", { type: "kfCreateSession", kfAccount: "a@gh" }],
    [
      "kf_close_session",
      "<KfAccount>a@gh</KfAccount><CloseType>KF</CloseType>",
      { type: "kfCloseSession", kfAccount: "a@gh", closeType: "KF" },
    ],
    [
      "kf_switch_session",
      "<FromKfAccount>a@gh</FromKfAccount><ToKfAccount>b@gh</ToKfAccount>",
      { type: "kfSwitchSession", fromKfAccount: "a@gh", toKfAccount: "b@gh" },
    ],
    [
      "qualification_verify_success",
      "<ExpiredTime>1442401156</ExpiredTime>",
      { type: "qualificationVerifySuccess", expiredTime: 1442401156 },
    ],
    [
      "qualification_verify_fail",
      "<FailTime>1442401122</FailTime><FailReason>by time</FailReason>",
      { type: "qualificationVerifyFail", failTime: 1442401122, failReason: "by time" },
    ],
    [
      "naming_verify_success",
      "<ExpiredTime>1442401093</ExpiredTime>",
      { type: "namingVerifySuccess", expiredTime: 1442401093 },
    ],
    [
      "naming_verify_fail",
      "<FailTime>1442401061</FailTime><FailReason>by time</FailReason>",
      { type: "namingVerifyFail", failTime: 1442401061, failReason: "by time" },
    ],
    [
      "annual_renew",
      "<ExpiredTime>1442401004</ExpiredTime>",
      { type: "annualRenew", expiredTime: 1442401004 },
    ],
    [
      "verify_expired",
      "<ExpiredTime>1442400900</ExpiredTime>",
      { type: "verifyExpired", expiredTime: 1442400900 },
    ],
    [
      "user_info_modified",
      "<OpenID>o1</OpenID><AppID>wx1</AppID><RevokeInfo>1,2</RevokeInfo>",
      { type: "userInfoModified", openId: "o1", appId: "wx1", revokeInfo: "1,2" },
    ],
    [
      "user_authorization_revoke",
      "<OpenID>o1</OpenID><AppID>wx1</AppID><RevokeInfo>301</RevokeInfo>",
      { type: "userAuthorizationRevoke", openId: "o1", appId: "wx1", revokeInfo: "301" },
    ],
    [
      "user_authorization_cancellation",
      "<OpenID>o1</OpenID><AppID>wx1</AppID><RevokeInfo></RevokeInfo>",
      { type: "userAuthorizationCancellation", openId: "o1", appId: "wx1", revokeInfo: "" },
    ],
    [
      "ShakearoundUserShake",
      "<ChosenBeacon><Major>1</Major></ChosenBeacon><AroundBeacons><A>1</A></AroundBeacons><AroundBeacons><A>2</A></AroundBeacons>",
      {
        type: "unknownEvent",
        name: "ShakearoundUserShake",
        fields: { ChosenBeacon: { Major: "1" }, AroundBeacons: [{ A: "1" }, { A: "2" }] },
      },
    ],
    [
      "user_get_card",
      "<CardId>c</CardId>",
      { type: "unknownEvent", name: "user_get_card", fields: { CardId: "c" } },
    ],
    [
      "LOCATION",
      "<Latitude>?</Latitude>",
      { type: "unknownEvent", name: "LOCATION", fields: { Latitude: "?" } },
    ],
    [
      "CLICK",
      "<EventKey><a>1</a></EventKey>",
      { type: "unknownEvent", name: "CLICK", fields: { EventKey: { a: "1" } } },
    ],
  ])("%s with %s", (name, own, expected) => {
    const inbound = parseInbound(event(name, own));
    expect(inbound).toEqual({ ...PARSED_HEAD, ...expected });
    expect(isEvent(inbound)).toBe(true);
    expect(parseInbound(renderInbound(inbound))).toEqual(inbound);
    expect(parseInbound(renderInbound(inbound, "json"))).toEqual(inbound);
  });

  it("no event brings properties of another kind", () => {
    expect(Object.keys(parseInbound(event("subscribe")))).toEqual([
      "toUser",
      "fromUser",
      "createTime",
      "type",
    ]);
  });
});

describe("JSON deliveries", () => {
  it("an id beyond 2^53 keeps its digits", () => {
    const json =
      '{"ToUserName":"gh","FromUserName":"o","CreateTime":1,"MsgType":"text","Content":"a","MsgId":6074746557628292943}';
    expect(parseInbound(json)).toEqual({
      toUser: "gh",
      fromUser: "o",
      createTime: 1,
      type: "text",
      content: "a",
      msgId: "6074746557628292943",
    });
  });

  it("a list of one, a list of many and a bare list all read as lists", () => {
    const body = (info: string) =>
      `{"ToUserName":"gh","FromUserName":"o","CreateTime":1,"MsgType":"event","Event":"pic_weixin","EventKey":"K","SendPicsInfo":{"Count":1,"PicList":${info}}}`;
    const read = (info: string) => parseInbound(body(info));
    expect(read('{"item":{"PicMd5Sum":"a"}}')).toMatchObject({ pictures: [{ md5: "a" }] });
    expect(read('{"item":[{"PicMd5Sum":"a"},{"PicMd5Sum":"b"}]}')).toMatchObject({
      pictures: [{ md5: "a" }, { md5: "b" }],
    });
    expect(read('[{"PicMd5Sum":"a"},{"PicMd5Sum":"b"}]')).toMatchObject({
      pictures: [{ md5: "a" }, { md5: "b" }],
    });
    expect(read('[{"PicMd5Sum":"a"}]')).toMatchObject({ pictures: [{ md5: "a" }] });
  });

  it("a byte order mark and space before the body are ignored", () => {
    expect(
      parseInbound('\ufeff {"ToUserName":"gh","FromUserName":"o","CreateTime":1,"MsgType":"a"}').type,
    ).toBe("unknownMessage");
    expect(parseInbound(`\ufeff\n${event("CLICK")}`).type).toBe("click");
  });
});

it.each([
  ["nothing", ""],
  ["no sender", "<xml><ToUserName>gh</ToUserName><CreateTime>1</CreateTime><MsgType>text</MsgType></xml>"],
  [
    "an empty receiver",
    "<xml><ToUserName/><FromUserName>o</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType></xml>",
  ],
  ["no time", "<xml><ToUserName>gh</ToUserName><FromUserName>o</FromUserName><MsgType>text</MsgType></xml>"],
  [
    "a time that is none",
    "<xml><ToUserName>gh</ToUserName><FromUserName>o</FromUserName><CreateTime>now</CreateTime><MsgType>text</MsgType></xml>",
  ],
  [
    "no type",
    "<xml><ToUserName>gh</ToUserName><FromUserName>o</FromUserName><CreateTime>1</CreateTime></xml>",
  ],
  [
    "an event without a name",
    "<xml><ToUserName>gh</ToUserName><FromUserName>o</FromUserName><CreateTime>1</CreateTime><MsgType>event</MsgType></xml>",
  ],
  [
    "a sender with children",
    "<xml><ToUserName>gh</ToUserName><FromUserName><a/></FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType></xml>",
  ],
  ["an empty document", "<xml/>"],
  ["a JSON list", "[]"],
  ["a JSON string", '"x"'],
  ["an empty JSON object", "{}"],
  ["__proto__ in XML", "<xml><__proto__><MsgType>text</MsgType></__proto__></xml>"],
  ["__proto__ in JSON", '{"__proto__":{"MsgType":"text"}}'],
  ["300 KiB", `<xml>${"x".repeat(300 * 1024)}</xml>`],
])("%s is refused with an InboundError", (_what, body) => {
  expect(() => parseInbound(body)).toThrow(expect.objectContaining({ name: "InboundError" }));
});

describe("the identity of a delivery", () => {
  const key = (body: string) => deliveryKey(parseInbound(body));

  it("a message is known by its id, sender and time", () => {
    const body = message("text", "<Content>a</Content>");
    expect(key(body)).toBe("1730000000|oFollower|24761530000000001");
    expect(key(body.replace("oFollower", "oOther"))).not.toBe(key(body));
    expect(key(body.replace("1730000000", "1730000001"))).not.toBe(key(body));
  });

  it("an event is known by its sender, time, name and key", () => {
    const body = event("CLICK", "<EventKey>K1</EventKey>");
    expect(key(body)).toBe("1730000000|oFollower|click|K1");
    expect(key(body)).toBe(key(event("click", "<EventKey>K1</EventKey>")));
    expect(key(body)).not.toBe(key(event("CLICK", "<EventKey>K2</EventKey>")));
    expect(key(body)).not.toBe(key(event("scancode_push", "<EventKey>K1</EventKey>")));
  });

  it("two template messages that finish in one second are two deliveries", () => {
    const finished = (id: number) =>
      event("TEMPLATESENDJOBFINISH", `<MsgID>${id}</MsgID><Status>success</Status>`);
    expect(key(finished(1))).not.toBe(key(finished(2)));
    expect(key(finished(1))).toBe(key(finished(1)));
  });

  it("a key of a thousand characters stays short enough for an index", () => {
    const long = (end: string) =>
      event("VIEW", `<EventKey>https://example.com/${"a".repeat(1000)}${end}</EventKey>`);
    expect(key(long("1")).length).toBeLessThan(150);
    expect(key(long("1"))).not.toBe(key(long("2")));
  });
});
