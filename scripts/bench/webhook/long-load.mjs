// The load of the long run: a process of its own that posts signed texts, scans and taps over keep-alive connections,
// either each as soon as its connection has its last answer, or so many a second. Told what to send by long-run.ts.
import { createHash } from "node:crypto";
import { connect } from "node:net";

/** Of a hundred messages, one after the other. */
const MIX = { text: 80, scan: 10, subscribe: 2, click: 8 };
const FOLLOWERS = 50_000;
/** How often messages are sent that are due, in milliseconds. */
const TICK_MS = 5;
/** Some minutes of any server; one that a second holds more than that had better be looked at. */
const MOST_ANSWERS = 4_000_000;

process.once("message", async (job) => {
  const times = new Float64Array(MOST_ANSWERS);
  const state = {
    job,
    next: job.firstId,
    answered: 0,
    wrong: 0,
    times,
    seconds: [],
    startedAt: 0,
    due: [],
    idle: [],
  };
  const lines = Array.from({ length: job.connections }, () => openLine(state));
  await Promise.all(lines.map((line) => line.connected));
  state.startedAt = performance.now();
  if (job.perSecond === null) await inClosedLoop(state, lines);
  else await atRate(state, lines);
  await Promise.all(lines.map((line) => line.ended));
  const sorted = times.subarray(0, state.answered).sort();
  process.send({
    answered: state.answered,
    wrong: state.wrong,
    seconds: state.seconds,
    p50: sorted[Math.floor(sorted.length * 0.5)],
    p99: sorted[Math.floor(sorted.length * 0.99)],
    longest: sorted[sorted.length - 1],
  });
  process.disconnect();
});

async function inClosedLoop(state, lines) {
  for (const line of lines) line.send(performance.now());
  await sleep(state.job.seconds * 1000);
  for (const line of lines) line.finish();
}

/** Sends when it is due, whoever is still waiting: what had to wait for a free connection counts from when it was due. */
async function atRate(state, lines) {
  state.idle = [...lines];
  const { perSecond, seconds } = state.job;
  let sent = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    const wanted = Math.floor(((now - state.startedAt) / 1000) * perSecond);
    for (; sent < wanted; sent++) state.due.push(state.startedAt + (sent * 1000) / perSecond);
    while (state.idle.length > 0 && state.due.length > 0) state.idle.pop().send(state.due.shift());
  }, TICK_MS);
  await sleep(seconds * 1000);
  clearInterval(timer);
  state.due = [];
  for (const line of lines) line.finish();
}

function openLine(state) {
  const { port, perSecond } = state.job;
  const write = createMessages(state.job);
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  let isWaiting = false;
  let isFinishing = false;
  let sentAt = 0;
  let received = "";
  const line = {
    connected: new Promise((resolve) => socket.once("connect", resolve)),
    ended: new Promise((resolve) => socket.once("close", resolve)),
    send(dueAt) {
      isWaiting = true;
      sentAt = dueAt;
      socket.write(write(state.next++));
    },
    /** Lets the last answer come, then hangs up. */
    finish() {
      isFinishing = true;
      if (!isWaiting) socket.end();
    },
  };
  socket.on("error", () => {
    state.wrong += 1;
  });
  socket.on("data", (chunk) => {
    received = received === "" ? chunk.latin1Slice() : received + chunk.latin1Slice();
    if (!isComplete(received)) return;
    record(state, performance.now(), sentAt, received);
    received = "";
    isWaiting = false;
    if (isFinishing) socket.end();
    else if (perSecond === null) line.send(performance.now());
    else if (state.due.length > 0) line.send(state.due.shift());
    else state.idle.push(line);
  });
  return line;
}

function record(state, now, sentAt, received) {
  state.times[state.answered++] = now - sentAt;
  const second = Math.floor((now - state.startedAt) / 1000);
  state.seconds[second] = (state.seconds[second] ?? 0) + 1;
  if (!received.startsWith("HTTP/1.1 200") || received.endsWith("\r\n\r\n")) state.wrong += 1;
}

/**
 * Messages as bytes that are put together beforehand but for what tells them apart, so that the load costs little. The
 * signature covers no body: one is enough. @returns the bytes of a message by its number, valid until the next one
 */
function createMessages({ path, token, texts, codes, timestamp }) {
  const nonce = "1";
  const signature = createHash("sha1")
    .update([token, String(timestamp), nonce].sort().join(""))
    .digest("hex");
  const query = `signature=${signature}&timestamp=${timestamp}&nonce=${nonce}`;
  const template = (own) => {
    const body = `<xml><ToUserName><![CDATA[gh_a1b2c3d4e5f6]]></ToUserName>
<FromUserName><![CDATA[oBench@@@@@@@@@@@@@@@@@@@@@@]]></FromUserName>
<CreateTime>##########</CreateTime>
${own}
</xml>`;
    const bytes = Buffer.from(
      `POST ${path}?${query} HTTP/1.1\r\nUser-Agent: Mozilla/4.0\r\nAccept: */*\r\nHost: 127.0.0.1\r
Connection: Keep-Alive\r\nContent-Length: ${Buffer.byteLength(body)}\r\nContent-Type: text/xml\r\n\r\n${body}`,
    );
    const placeOf = (marks) => bytes.indexOf(marks);
    return {
      bytes,
      openid: placeOf("@@@@"),
      time: placeOf("####"),
      id: placeOf("$$$$"),
      code: placeOf("~~~~"),
    };
  };
  const event = (name, key) =>
    template(
      `<MsgType><![CDATA[event]]></MsgType>\n<Event><![CDATA[${name}]]></Event>\n<EventKey><![CDATA[${key}]]></EventKey>`,
    );
  const kinds = {
    text: texts.map((text) =>
      template(
        `<MsgType><![CDATA[text]]></MsgType>\n<Content><![CDATA[${text}]]></Content>\n<MsgId>$$$$$$$$$$$$$$$$$</MsgId>`,
      ),
    ),
    scan: [event("SCAN", "campaign_~~~~~~")],
    subscribe: [event("subscribe", "qrscene_campaign_~~~~~~")],
    click: [1, 2, 3, 4].map((button) => event("CLICK", `button_${button}`)),
  };
  const order = Object.entries(MIX).flatMap(([kind, share]) => Array(share).fill(kinds[kind]));
  return (id) => {
    // 37 has no part in common with 100: kinds come mixed, and each in its share.
    const templates = order[(id * 37) % order.length];
    const { bytes, openid, time, id: idPlace, code } = templates[id % templates.length];
    bytes.latin1Write(String(id % FOLLOWERS).padStart(22, "0"), openid);
    // No two events of a follower in the same second: that would be one event.
    bytes.latin1Write(String(timestamp + Math.floor(id / FOLLOWERS) * 7), time);
    if (idPlace !== -1) bytes.latin1Write(`24${String(id).padStart(15, "0")}`, idPlace);
    // Some codes are scanned a hundred times as often as others.
    if (code !== -1) bytes.latin1Write(String(Math.floor(codes * Math.random() ** 3)).padStart(6, "0"), code);
    return bytes;
  };
}

function isComplete(received) {
  const end = received.indexOf("\r\n\r\n");
  if (end === -1) return false;
  const length = /content-length: (\d+)/i.exec(received)?.[1];
  if (length !== undefined) return received.length >= end + 4 + Number(length);
  return received.endsWith("\r\n0\r\n\r\n");
}

function sleep(milliseconds) {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
