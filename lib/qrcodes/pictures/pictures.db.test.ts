import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/db";
import { type CodeStyle, DEFAULT_STYLE } from "@/lib/qrcodes/drawing/style";
import { signInAs, signOut } from "@/lib/testing/as";
import { makeCode } from "@/lib/testing/codes";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import {
  createStyleAction,
  deleteStyleAction,
  judgeStyleAction,
  readStyleAction,
  updateStyleAction,
} from "./actions";
import { listStyles } from "./data";
import { serveDrawnCode, serveStyledImage } from "./serve-drawn-code";

const name = "门店海报";
const style: CodeStyle = { ...DEFAULT_STYLE, foreground: "#12305c", dots: "rounded" };
const pale: CodeStyle = { ...DEFAULT_STYLE, foreground: "#dddddd" };

describeRefusals("saving a style", createStyleAction, { name, style });
describeRefusals("changing a style", updateStyleAction, { id: "x", revision: 1, name, style });
describeRefusals("deleting a style", deleteStyleAction, { id: "x" });

describe("reading and judging refuse", () => {
  it("whoever is signed out, and members of other accounts", async () => {
    const { accountId, codeId } = await desk();
    const { data } = saved(await createStyleAction(accountId, { name, style }));
    const ask = () =>
      Promise.all([
        readStyleAction(accountId, { id: data.id }),
        judgeStyleAction(accountId, { codeId, style }),
      ]);
    await signInAs(await makePerson({ accountId: (await makeAccount()).id, role: "admin" }));
    expect(await ask()).toMatchObject([{ code: "not-found" }, { code: "not-found" }]);
    await signInAs(await makePerson({ accountId, role: "viewer" }));
    expect(await ask()).toMatchObject([{ ok: true }, { ok: true, data: { ok: true } }]);
    signOut();
    expect(await ask()).toMatchObject([{ code: "signed-out" }, { code: "signed-out" }]);
  });

  it("the style and the code of another account", async () => {
    const [mine, other] = [await desk(), await desk()];
    const theirs = saved(await createStyleAction(other.accountId, { name, style })).data.id;
    await signInAs(await makePerson({ accountId: mine.accountId, role: "editor" }));
    expect(await readStyleAction(mine.accountId, { id: theirs })).toMatchObject({ code: "not-found" });
    expect(await judgeStyleAction(mine.accountId, { codeId: other.codeId, style })).toMatchObject({
      code: "not-found",
    });
    await deleteStyleAction(mine.accountId, { id: theirs });
    expect(await db.qrStyle.count({ where: { id: theirs } })).toBe(1);
  });
});

describe("a style", () => {
  it("is kept, changed and deleted, each recorded", async () => {
    const { accountId } = await desk();
    const { id, revision } = saved(await createStyleAction(accountId, { name, style })).data;
    expect(await readStyleAction(accountId, { id })).toMatchObject({ data: { name, style, revision: 1 } });
    const wider = { ...style, quietZone: 6 };
    expect(await updateStyleAction(accountId, { id, revision, name: "新名字", style: wider })).toEqual({
      ok: true,
      data: { revision: 2 },
    });
    expect(await listStyles(accountId)).toMatchObject([
      { id, name: "新名字", style: { quietZone: 6 }, hasLogo: false },
    ]);
    await deleteStyleAction(accountId, { id });
    expect(await listStyles(accountId)).toEqual([]);
    const events = await db.auditEvent.findMany({ where: { accountId }, orderBy: { createdAt: "asc" } });
    expect(events.map(({ event, subject }) => [event, subject])).toEqual([
      ["qrStyle.created", name],
      ["qrStyle.updated", "新名字"],
      ["qrStyle.deleted", "新名字"],
    ]);
  });

  it("keeps its logo as a small picture, and the record does not hold it", async () => {
    const { accountId } = await desk();
    const logo = await pngLogo(900);
    const { id } = saved(await createStyleAction(accountId, { name, style: { ...style, logo } })).data;
    const kept = await readStyleAction(accountId, { id });
    const bytes = Buffer.from((kept.ok && kept.data.style.logo?.split(",")[1]) || "", "base64");
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 480, height: 480 });
    const record = await db.auditEvent.findFirst({ where: { accountId } });
    expect(record?.detail).toMatchObject({ style: { hasLogo: true } });
    expect(JSON.stringify(record?.detail)).not.toContain("base64");
  });

  it("needs a name that is free", async () => {
    const { accountId } = await desk();
    await createStyleAction(accountId, { name, style });
    expect(await createStyleAction(accountId, { name, style })).toMatchObject({
      code: "invalid",
      fieldErrors: { name: expect.stringContaining(name) },
    });
  });

  it("is not kept when no phone could read it", async () => {
    const { accountId } = await desk();
    expect(await createStyleAction(accountId, { name, style: pale })).toMatchObject({
      code: "invalid",
      message: expect.stringContaining("颜色太接近背景"),
    });
  });

  it("that somebody else has changed meanwhile is not overwritten", async () => {
    const { accountId } = await desk();
    const { id } = saved(await createStyleAction(accountId, { name, style })).data;
    await updateStyleAction(accountId, { id, revision: 1, name, style });
    expect(await updateStyleAction(accountId, { id, revision: 1, name, style })).toMatchObject({
      code: "conflict",
    });
    expect(await updateStyleAction(accountId, { id: "gone", revision: 1, name, style })).toMatchObject({
      code: "not-found",
    });
  });
});

describe("a picture", () => {
  it.each([
    ["svg", "image/svg+xml", "<svg"],
    ["png", "image/png", "\u0089PNG"],
    ["pdf", "application/pdf", "%PDF-"],
  ])("is given away as %s", async (format, type, beginning) => {
    const { accountId, codeId } = await desk();
    const response = await serveDrawnCode(accountId, codeId, `http://desk/image?format=${format}&size=300`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("content-disposition")).toContain(`.${format}`);
    expect(Buffer.from(await response.arrayBuffer()).toString("latin1")).toMatch(new RegExp(`^${beginning}`));
  });

  it("is drawn in a saved style, and in one that was sent", async () => {
    const { accountId, codeId } = await desk();
    const { id } = saved(await createStyleAction(accountId, { name, style })).data;
    const kept = await serveDrawnCode(accountId, codeId, `http://desk/image?format=svg&style=${id}`);
    expect(await kept.text()).toContain("#12305c");
    const sent = await post(accountId, codeId, { format: "svg", style: { ...style, foreground: "#5a0f2e" } });
    expect(await sent.text()).toContain("#5a0f2e");
  });

  it("is refused, with the reason, when no phone could read it", async () => {
    const { accountId, codeId } = await desk();
    const response = await post(accountId, codeId, { format: "png", style: pale });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      ok: false,
      message: expect.stringContaining("颜色太接近背景"),
    });
  });

  it.each([
    [{ format: "gif" }],
    [{ format: "png", size: 100_000 }],
    [{ format: "svg", style: { ...style, foreground: 'red" onload="x' } }],
    [{ format: "svg", style: { ...style, logo: "data:image/svg+xml;base64,PHN2Zy8+" } }],
    [{ format: "svg", style: { ...style, logo: "data:image/png;base64,iVBORw0KGgo=" } }],
    [null],
    [[]],
    ["svg"],
  ])("is not drawn for %j", async (body) => {
    const { accountId, codeId } = await desk();
    expect((await post(accountId, codeId, body)).status).toBe(422);
  });

  it("is not drawn for strangers, for nobody, nor for what does not exist", async () => {
    const { accountId, codeId } = await desk();
    const statusOf = async (code: string, styleId = "") =>
      (await serveDrawnCode(accountId, code, `http://desk/image?format=svg${styleId && `&style=${styleId}`}`))
        .status;
    expect(await statusOf("gone")).toBe(404);
    expect(await statusOf(codeId, "gone")).toBe(404);
    await signInAs(await makePerson({ accountId: (await makeAccount()).id, role: "admin" }));
    expect(await statusOf(codeId)).toBe(404);
    signOut();
    expect(await statusOf(codeId)).toBe(401);
  });
});

async function desk() {
  const { id: accountId } = await makeAccount();
  await signInAs(await makePerson({ accountId, role: "editor" }));
  const { id: codeId } = await makeCode(accountId, { name: "春季 海报" });
  return { accountId, codeId };
}

function saved<T extends { ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (!isOk(result)) throw new Error(JSON.stringify(result));
  return result;
}

function isOk<T extends { ok: boolean }>(result: T): result is Extract<T, { ok: true }> {
  return result.ok;
}

function post(accountId: string, codeId: string, body: unknown): Promise<Response> {
  const headers = { "content-type": "application/json" };
  const request = new Request("http://desk/image", { method: "POST", headers, body: JSON.stringify(body) });
  return serveStyledImage(accountId, codeId, request);
}

async function pngLogo(side: number): Promise<string> {
  const create = { width: side, height: side, channels: 3, background: "#e60012" } as const;
  return `data:image/png;base64,${(await sharp({ create }).png().toBuffer()).toString("base64")}`;
}
