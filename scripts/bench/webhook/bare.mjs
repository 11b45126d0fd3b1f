// The fastest that a Node server can be: takes the body, answers a fixed reply, checks nothing, keeps nothing.
import { createServer } from "node:http";

const [port] = process.argv.slice(2);
const reply = `<xml><ToUserName><![CDATA[oBench0000000000000000000000]]></ToUserName>
<FromUserName><![CDATA[gh_a1b2c3d4e5f6]]></FromUserName>
<CreateTime>1730000000</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[您好，这是一条固定的回复。]]></Content>
</xml>`;
const headers = {
  "content-type": "application/xml; charset=utf-8",
  "content-length": Buffer.byteLength(reply),
};

createServer((request, response) => {
  request.resume().on("end", () => {
    response.writeHead(200, headers);
    response.end(reply);
  });
}).listen(Number(port), "127.0.0.1");
