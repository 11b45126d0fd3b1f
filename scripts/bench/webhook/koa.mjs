// What most people run: Koa with co-wechat. It verifies, parses and answers a fixed reply; nothing is stored.
import wechat from "co-wechat";
import Koa from "koa";

const [port, token] = process.argv.slice(2);
const app = new Koa();
app.use(wechat({ token, appid: "wx0000000000000000" }).middleware(async () => "您好，这是一条固定的回复。"));
app.listen(Number(port), "127.0.0.1");
