// The load: a process of its own that posts signed text messages over keep-alive connections, each as soon as its
// connection has its last answer. Everything is computed beforehand, so that little is left to do while it measures.
import { createHash } from "node:crypto";
import { connect } from "node:net";

process.once("message", async (job) => {
  const requests = prepare(job);
  process.send({ type: "ready" });
  const lines = Array.from({ length: job.connections }, (_, number) => openLine(job, requests, number));
  await Promise.all(lines.map((line) => line.connected));
  await phase(lines, job.warmUpSeconds);
  process.send({ type: "begin" });
  for (const line of lines) line.times.length = 0;
  const start = process.hrtime.bigint();
  await phase(lines, job.seconds);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const times = Float64Array.from(lines.flatMap((line) => line.times)).sort();
  process.send({ type: "end" });
  for (const line of lines) line.finish();
  await Promise.all(lines.map((line) => line.ended));
  process.send({
    type: "result",
    perSecond: times.length / seconds,
    p50: times[Math.floor(times.length * 0.5)],
    p99: times[Math.floor(times.length * 0.99)],
    answered: lines.reduce((sum, line) => sum + line.answered, 0),
    wrong: lines.reduce((sum, line) => sum + line.wrong, 0),
    ranOut: lines.some((line) => line.ranOut),
  });
  process.disconnect();
});

/** @returns {Buffer[]} */
function prepare({ path, token, firstId, count, texts }) {
  // Of now: what is old is not answered.
  const second = Math.floor(Date.now() / 1000);
  const timestamp = String(second);
  return Array.from({ length: count }, (_, number) => {
    const id = firstId + number;
    const nonce = String(id);
    const signature = createHash("sha1").update([token, timestamp, nonce].sort().join("")).digest("hex");
    const openid = `oBench${String(id % 5000).padStart(22, "0")}`;
    const body = `<xml><ToUserName><![CDATA[gh_a1b2c3d4e5f6]]></ToUserName>
<FromUserName><![CDATA[${openid}]]></FromUserName>
<CreateTime>${second + Math.floor(id / 1000)}</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[${texts[id % texts.length]}]]></Content>
<MsgId>${24_000_000_000_000_000n + BigInt(id)}</MsgId>
</xml>`;
    const head = `POST ${path}?signature=${signature}&timestamp=${timestamp}&nonce=${nonce}&openid=${openid} HTTP/1.1\r
User-Agent: Mozilla/4.0\r\nAccept: */*\r\nHost: 127.0.0.1\r\nPragma: no-cache\r\nConnection: Keep-Alive\r
Content-Length: ${Buffer.byteLength(body)}\r\nContent-Type: text/xml\r\n\r\n`;
    return Buffer.from(head + body);
  });
}

/** One connection; it takes every n-th request. */
function openLine({ port, connections, mayRepeat }, requests, number) {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  const line = { times: [], answered: 0, wrong: 0, ranOut: false, go, stop, finish };
  line.connected = new Promise((resolve) => socket.once("connect", resolve));
  line.ended = new Promise((resolve) => socket.once("close", resolve));
  socket.on("error", () => {
    line.wrong += 1;
  });
  let next = number;
  let isRunning = false;
  let isWaiting = false;
  let isFinishing = false;
  let sentAt = 0;
  let received = "";

  function go() {
    isRunning = true;
    if (!isWaiting) send();
  }
  function stop() {
    isRunning = false;
  }
  /** Lets the last answer come, then hangs up. */
  function finish() {
    isRunning = false;
    isFinishing = true;
    if (!isWaiting) socket.end();
  }
  function send() {
    if (mayRepeat && next >= requests.length) next = number;
    const request = requests[next];
    if (!request) {
      line.ranOut = true;
      return;
    }
    next += connections;
    isWaiting = true;
    sentAt = performance.now();
    socket.write(request);
  }
  socket.on("data", (chunk) => {
    received = received === "" ? chunk.latin1Slice() : received + chunk.latin1Slice();
    if (!isComplete(received)) return;
    line.times.push(performance.now() - sentAt);
    line.answered += 1;
    if (!received.startsWith("HTTP/1.1 200") || !received.includes("<Content>")) line.wrong += 1;
    received = "";
    isWaiting = false;
    if (isRunning) send();
    else if (isFinishing) socket.end();
  });
  return line;
}

function isComplete(received) {
  const end = received.indexOf("\r\n\r\n");
  if (end === -1) return false;
  const length = /content-length: (\d+)/i.exec(received)?.[1];
  if (length !== undefined) return received.length >= end + 4 + Number(length);
  return received.endsWith("\r\n0\r\n\r\n");
}

function phase(lines, seconds) {
  for (const line of lines) line.go();
  return new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
  });
}
