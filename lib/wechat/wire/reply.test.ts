import { expect, it } from "vitest";
import { type PassiveReply, parseReply, passiveReplySchema, renderReply } from "./reply";

const HEAD = { toUser: "oFollower", fromUser: "gh_a1b2c3d4e5f6", createTime: 1730000100 };
const XML_HEAD = `<ToUserName><![CDATA[oFollower]]></ToUserName>
<FromUserName><![CDATA[gh_a1b2c3d4e5f6]]></FromUserName>
<CreateTime>1730000100</CreateTime>
`;
const ARTICLE = {
  title: "标题",
  description: "描述",
  pictureUrl: "https://p/1.jpg",
  url: "https://e.com/?a=1&b=2",
};
const XML_ARTICLE = `<item><Title><![CDATA[标题]]></Title>
<Description><![CDATA[描述]]></Description>
<PicUrl><![CDATA[https://p/1.jpg]]></PicUrl>
<Url><![CDATA[https://e.com/?a=1&b=2]]></Url>
</item>
`;

const REPLIES: [PassiveReply, string][] = [
  [
    { type: "text", content: "第一行\n第二行" },
    "<MsgType><![CDATA[text]]></MsgType>\n<Content><![CDATA[第一行\n第二行]]></Content>\n",
  ],
  [
    { type: "image", mediaId: "M" },
    "<MsgType><![CDATA[image]]></MsgType>\n<Image><MediaId><![CDATA[M]]></MediaId>\n</Image>\n",
  ],
  [
    { type: "voice", mediaId: "M" },
    "<MsgType><![CDATA[voice]]></MsgType>\n<Voice><MediaId><![CDATA[M]]></MediaId>\n</Voice>\n",
  ],
  [
    { type: "video", mediaId: "M", title: "t", description: "d" },
    "<MsgType><![CDATA[video]]></MsgType>\n<Video><MediaId><![CDATA[M]]></MediaId>\n<Title><![CDATA[t]]></Title>\n<Description><![CDATA[d]]></Description>\n</Video>\n",
  ],
  [
    { type: "video", mediaId: "M" },
    "<MsgType><![CDATA[video]]></MsgType>\n<Video><MediaId><![CDATA[M]]></MediaId>\n</Video>\n",
  ],
  [
    {
      type: "music",
      title: "t",
      description: "d",
      musicUrl: "https://m/1.mp3",
      hqMusicUrl: "https://m/1hq.mp3",
      thumbMediaId: "T",
    },
    "<MsgType><![CDATA[music]]></MsgType>\n<Music><Title><![CDATA[t]]></Title>\n<Description><![CDATA[d]]></Description>\n<MusicUrl><![CDATA[https://m/1.mp3]]></MusicUrl>\n<HQMusicUrl><![CDATA[https://m/1hq.mp3]]></HQMusicUrl>\n<ThumbMediaId><![CDATA[T]]></ThumbMediaId>\n</Music>\n",
  ],
  [
    { type: "news", articles: [ARTICLE] },
    `<MsgType><![CDATA[news]]></MsgType>\n<ArticleCount>1</ArticleCount>\n<Articles>${XML_ARTICLE}</Articles>\n`,
  ],
  [
    { type: "news", articles: [ARTICLE, ARTICLE] },
    `<MsgType><![CDATA[news]]></MsgType>\n<ArticleCount>2</ArticleCount>\n<Articles>${XML_ARTICLE}${XML_ARTICLE}</Articles>\n`,
  ],
  [{ type: "transferCustomerService" }, "<MsgType><![CDATA[transfer_customer_service]]></MsgType>\n"],
  [
    { type: "transferCustomerService", kfAccount: "test1@gh_a" },
    "<MsgType><![CDATA[transfer_customer_service]]></MsgType>\n<TransInfo><KfAccount><![CDATA[test1@gh_a]]></KfAccount>\n</TransInfo>\n",
  ],
];

it.each(REPLIES)("%o is written as the platform documents it, and reads back", (reply, own) => {
  const xml = renderReply(reply, HEAD);
  expect(xml).toBe(`<xml>${XML_HEAD}${own}</xml>`);
  expect(parseReply(xml)).toEqual({ ...HEAD, ...reply });
  expect(parseReply(renderReply(reply, HEAD, "json"))).toEqual({ ...HEAD, ...reply });
});

it("a text of 2048 bytes is sent and one of 2049 is not, counted in UTF-8", () => {
  const fits = `${"中".repeat(682)}ab`;
  expect(parseReply(renderReply({ type: "text", content: fits }, HEAD))).toMatchObject({ content: fits });
  expect(() => renderReply({ type: "text", content: `${fits}c` }, HEAD)).toThrow(/content: too_big/);
  expect(() => renderReply({ type: "text", content: "中".repeat(683) }, HEAD)).toThrow(/content: too_big/);
});

it.each<[string, PassiveReply]>([
  ["an empty text", { type: "text", content: "" }],
  ["a text of which XML would leave nothing", { type: "text", content: "\u0000\ud800" }],
  ["a picture without media", { type: "image", mediaId: "" }],
  ["a voice with a blank for media", { type: "voice", mediaId: " " }],
  ["music without a cover", { type: "music", thumbMediaId: "" }],
  ["no article", { type: "news", articles: [] }],
  ["nine articles", { type: "news", articles: Array(9).fill(ARTICLE) }],
  ["an article without a title", { type: "news", articles: [{ ...ARTICLE, title: "" }] }],
])("%s is refused by the schema and is never written", (_what, reply) => {
  expect(passiveReplySchema.safeParse(reply).success).toBe(false);
  expect(() => renderReply(reply, HEAD)).toThrow(expect.objectContaining({ name: "ReplyError" }));
});

const text = (own: string) => `<xml>${XML_HEAD}<MsgType>text</MsgType>${own}</xml>`;

it.each([
  ["nothing", ""],
  ["success", "success"],
  ["space before the first tag", ` ${text("<Content>a</Content>")}`],
  ["a byte order mark", `\ufeff${text("<Content>a</Content>")}`],
  ["HTML", "<html></html>"],
  ["an empty Content", text("<Content></Content>")],
  ["no Content", text("")],
  ["a Content that is too long", text(`<Content>${"a".repeat(2049)}</Content>`)],
  [
    "no receiver",
    "<xml><FromUserName>gh</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>a</Content></xml>",
  ],
  ["a time in words", text("<Content>a</Content>").replace("1730000100", "now")],
  ["a type that is no reply", text("").replace("text", "mpnews")],
  ["no type", `<xml>${XML_HEAD}<Content>a</Content></xml>`],
  [
    "a count that is not the articles'",
    `<xml>${XML_HEAD}<MsgType>news</MsgType><ArticleCount>2</ArticleCount><Articles>${XML_ARTICLE}</Articles></xml>`,
  ],
  ["no count", `<xml>${XML_HEAD}<MsgType>news</MsgType><Articles>${XML_ARTICLE}</Articles></xml>`],
  ["broken XML", "<xml><a></xml>"],
  ["broken JSON", "{"],
])("%s is no reply", (_what, body) => {
  expect(() => parseReply(body)).toThrow(expect.objectContaining({ name: "ReplyError" }));
});
