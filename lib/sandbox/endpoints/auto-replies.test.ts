import { afterEach, beforeEach, expect, it } from "vitest";
import { PNG } from "@/lib/sandbox/testing/sample-files";
import { APP_ID, type Fixture, startSandbox } from "@/lib/sandbox/testing/sandbox-fixture";
import { DAY } from "@/lib/sandbox/time";

let sandbox: Fixture;

beforeEach(async () => {
  sandbox = await startSandbox();
  await sandbox.putAccount({ kind: "subscription", verified: false });
});
afterEach(async () => {
  await sandbox.close();
  expect(sandbox.problems).toEqual([]);
});

const read = () => sandbox.call("get_current_autoreply_info");
const put = (body: object) => sandbox.control("PUT", `/accounts/${APP_ID}/auto-replies`, body);

it("an account of any kind is told what it has set up, or that there is nothing", async () => {
  expect(await read()).toEqual({ is_add_friend_reply_open: 0, is_autoreply_open: 0 });
  const list = [
    {
      rule_name: "地址",
      create_time: 1_700_000_000,
      reply_mode: "random_one",
      keyword_list_info: [{ type: "text", match_mode: "equal", content: "地址" }],
      reply_list_info: [{ type: "text", content: "人民路" }],
    },
  ];
  await put({ is_autoreply_open: 0, keyword_autoreply_info: { list } });
  expect(await read()).toEqual({
    is_add_friend_reply_open: 1,
    is_autoreply_open: 0,
    keyword_autoreply_info: { list },
  });
});

it("a file comes under another id at every call, each good for three days", async () => {
  const body = { type: "image", dataBase64: PNG.toString("base64"), permanent: true };
  const { mediaId } = (await sandbox.control("POST", `/accounts/${APP_ID}/media`, body)).body;
  await put({ add_friend_autoreply_info: { type: "img", content: mediaId } });
  const idOf = async () => JSON.stringify((await read()).add_friend_autoreply_info).split('"')[7] ?? "";
  const [first, second] = [await idOf(), await idOf()];
  expect(new Set([first, second, mediaId]).size).toBe(3);
  const fetchFile = async (id: string) => {
    const address = `${sandbox.url}/cgi-bin/media/get?access_token=${await sandbox.accessToken()}&media_id=${id}`;
    return Buffer.from(await (await fetch(address)).arrayBuffer());
  };
  expect(await fetchFile(first)).toEqual(PNG);
  await sandbox.advance((3 * DAY) / 1000);
  expect(String(await fetchFile(first))).toContain("40007");
});
