import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { stoppedClock } from "@/lib/testing/clock";
import { keyword, says } from "@/lib/testing/rules";
import { type AnsweringAccount, callOf, makeAnsweringAccount } from "@/lib/testing/webhook";
import type { WireMode } from "@/lib/wechat/wire/delivery";
import { sealEnvelope } from "@/lib/wechat/wire/envelope";
import { signature } from "@/lib/wechat/wire/signature";
import { MAX_BODY_BYTES, MAX_MESSAGE_BYTES } from "@/lib/wechat/wire/wire-value";
import { createFreshness } from "./freshness";
import { receive, type WebhookParts } from "./receive";
import type { WebhookRequest } from "./request";
import { createRuntimes } from "./runtimes";

/** What a delivery may cost at most is 50 ms; a loaded machine needs three times as long. What is not linear needs seconds.
 * Of time on the clock or of this process, the shorter counts: others' work is not ours, and other threads' no delay. */
const LIMIT_MS = 50;
const LOADED_LIMIT_MS = 150;
const TRIES = 3;

const clock = stoppedClock();
const parts: WebhookParts = {
  clock,
  runtimes: createRuntimes({ clock }),
  // The disk is no reader.
  groupCommit: { record: async () => ({ type: "new" }), close: async () => {} },
  freshness: createFreshness(clock, clock),
  random: () => 0,
  onFollowUps: () => {},
};
afterAll(() => parts.runtimes.close());

const MODES = ["plain", "compatible", "secure"] as const satisfies WireMode[];
const accounts = new Map<WireMode, AnsweringAccount>();
beforeAll(async () => {
  const rules = [
    { triggers: [keyword.exact("优惠"), keyword.contains("优惠"), keyword.contains("xx")] },
    { triggers: [keyword.regex("^优惠.*\\d+$"), keyword.regex("(?:.*\\d){9}x$"), keyword.regex("(a+)+b")] },
    {
      triggers: [{ type: "default" } as const],
      replies: [says("{{keyword}}{{scene}}{{openid}}".repeat(60))],
    },
  ];
  for (const mode of MODES) accounts.set(mode, await makeAnsweringAccount(rules, mode));
});

/** Repeated, each is what some reader of texts is slow at: of numbers, sentences, accents, spaces, references. */
const TEXTS = [
  "1",
  "-1",
  "1e",
  "0.",
  "x",
  "a",
  "优惠",
  ".",
  "。！",
  " ",
  "\r\n",
  "\u0315\u0300",
  "ﷺ",
  "🎁",
  "\ud800",
  "\u0000",
];
/** The same for readers of XML and JSON. */
const MARKUP = [
  ..."<>&]['\"\\{},\n",
  ...["<a>", "<a/>", "<a></a>", "</a>", "<a >", "< a", "<a.b:c>", "<é>", "<xml>", "<Encrypt>", "</Encrypt>"],
  ...[
    "<!--",
    "<!-- -->",
    "<![CDATA[",
    "<![CDATA[]]>",
    "]]>",
    "]]",
    "<?a ",
    "<?a?>",
    "<!DOCTYPE ",
    "<!ENTITY a 'b'>",
  ],
  ...["<a b='", "<a b='c'/>", 'a="b" ', "a ", "a=", "&amp;", "&#x41;", "&#", "<Content>x</Content>"],
  ...['\\"', "\\\\", '{"a":', '"a":1,', "-1,", '"",', "[],", "{},", "\\u0041", '"Encrypt"', '"Encrypt":'],
];

const head = { ToUserName: "gh_a", FromUserName: "oF", CreateTime: "1730000000", MsgId: "1" };
const event = (name: string) => ({ MsgType: "event", Event: name });
/** A delivery, and the fields of it that are filled. */
const DELIVERIES: [Record<string, string>, string[]][] = [
  [
    { MsgType: "text" },
    ["ToUserName", "FromUserName", "CreateTime", "MsgId", "MsgType", "Content", "bizmsgmenuid"],
  ],
  [{ MsgType: "voice" }, ["Recognition", "Format"]],
  [{ MsgType: "location", Scale: "1", Location_X: "1", Location_Y: "1" }, ["Location_X", "Scale", "Label"]],
  [{ MsgType: "link" }, ["Title", "Url"]],
  [{ MsgType: "zzz" }, ["MsgId", "Other"]],
  [event("subscribe"), ["Event", "EventKey", "Ticket"]],
  [event("SCAN"), ["EventKey"]],
  [event("CLICK"), ["EventKey"]],
  [event("VIEW"), ["EventKey", "MenuId"]],
  [event("LOCATION"), ["Latitude"]],
  [event("MASSSENDJOBFINISH"), ["TotalCount", "Status"]],
];

type Place = (text: string) => string;
/** Places in the notation, in both of them. */
const AROUND_FIELDS: Place[] = [
  (text) => text,
  (text) => `<xml>${text}</xml>`,
  (text) => `<xml ${text}></xml>`,
  (text) => `<xml><a ${text}/></xml>`,
  (text) => `<xml><a>${text}</a></xml>`,
  (text) => `<xml><Encrypt>${text}`,
  (text) => `<xml></xml>${text}`,
  (text) => `<?xml ${text}?><xml></xml>`,
  (text) => `<!DOCTYPE x [${text}]><xml></xml>`,
  (text) => `{${text}`,
  (text) => `{"a":${text}}`,
  (text) => `{"a":[${text}1]}`,
];
/** Every field, in CDATA, bare and in JSON. */
const FIELDS = DELIVERIES.flatMap(([given, names]) =>
  names.flatMap((name) => fieldPlaces({ ...head, ...given }, name)),
);

function fieldPlaces(fields: Record<string, string>, name: string): Place[] {
  const others = Object.entries(fields).filter(([other]) => other !== name);
  const xml = others.map(([other, value]) => `<${other}>${value}</${other}>`).join("");
  return [
    (text) => `<xml>${xml}<${name}><![CDATA[${text}]]></${name}></xml>`,
    (text) => `<xml>${xml}<${name}>${text}</${name}></xml>`,
    (text) => JSON.stringify({ ...fields, [name]: text }),
  ];
}

const QUERY = { timestamp: "1730000000", nonce: "1" };

/** The call that carries a message to an account of a mode; without a signature what anybody can send. */
function callWith({ id, keys }: AnsweringAccount, message: string, isSigned: boolean): WebhookRequest {
  const { timestamp, nonce } = QUERY;
  if (!isSigned) return callOf(id, { ...QUERY, msg_signature: "1", signature: "1" }, message);
  if (keys.mode === "plain")
    return callOf(id, { ...QUERY, signature: signature(keys.token, timestamp, nonce) }, message);
  const [aesKey = ""] = keys.aesKeys;
  const encrypted = sealEnvelope({ message, appId: keys.appId, aesKey });
  const beside =
    keys.mode === "compatible" ? `<Content><![CDATA[${"<Encrypt>".repeat(9000)}]]></Content>` : "";
  const query = { ...QUERY, msg_signature: signature(keys.token, timestamp, nonce, encrypted) };
  return callOf(id, query, `<xml>${beside}<Encrypt>${encrypted}</Encrypt></xml>`);
}

/** The fill, as often as it goes into so many bytes, and a sign with which nothing ends as it should. */
function filled(place: Place, fill: string, bytes: number): string {
  const room = bytes - Buffer.byteLength(place(""));
  const once = Math.max(1, Buffer.byteLength(place(fill)) - Buffer.byteLength(place("")));
  return place(`${fill.repeat(Math.max(1, Math.floor(room / once) - 1))}x`);
}

let worst = { milliseconds: 0, what: "" };

async function expectCheap(mode: WireMode, message: string, isSigned: boolean): Promise<void> {
  const account = accounts.get(mode);
  if (!account) throw new Error(`no account in ${mode} mode`);
  const call = callWith(account, message, isSigned);
  let milliseconds = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && milliseconds > LIMIT_MS; tries++) {
    const [startedAt, used] = [performance.now(), process.cpuUsage()];
    await receive(call, parts);
    const { user, system } = process.cpuUsage(used);
    milliseconds = Math.min(milliseconds, performance.now() - startedAt, (user + system) / 1000);
  }
  const what = `${mode}, ${isSigned ? "signed" : "unsigned"}: ${JSON.stringify(message.slice(0, 120))}…`;
  if (milliseconds > worst.milliseconds) worst = { milliseconds, what };
  expect(milliseconds, what).toBeLessThan(LOADED_LIMIT_MS);
}

afterAll(
  () =>
    void process.stdout.write(`the worst delivery took ${worst.milliseconds.toFixed(0)} ms: ${worst.what}\n`),
);

it.each([
  ["text", TEXTS, FIELDS],
  ["markup", MARKUP, AROUND_FIELDS],
])(
  "no %s repeated to the limit is expensive to read, wherever it stands",
  async (_what, fills, places) => {
    for (const fill of fills)
      for (const place of places) await expectCheap("plain", filled(place, fill, MAX_MESSAGE_BYTES), true);
  },
  120_000,
);

it("256 KB of anything cost at most 50 ms, in any place and mode", async () => {
  const token = fc.constantFrom(...TEXTS, ...MARKUP);
  const delivery = fc.record({
    mode: fc.constantFrom(...MODES),
    place: fc.constantFrom(...AROUND_FIELDS, ...FIELDS),
    fill: fc.array(token, { minLength: 1, maxLength: 5 }).map((tokens) => tokens.join("")),
    bytes: fc.constantFrom(MAX_MESSAGE_BYTES, MAX_BODY_BYTES),
    isSigned: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(delivery, ({ mode, place, fill, bytes, isSigned }) =>
      expectCheap(mode, filled(place, fill, bytes), isSigned),
    ),
    { numRuns: 1000 },
  );
}, 120_000);
