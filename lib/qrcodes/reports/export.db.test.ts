import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { chinaDay } from "@/lib/platform/periods";
import { countCodes } from "@/lib/qrcodes/measuring/count";
import { codeScope } from "@/lib/qrcodes/measuring/scopes";
import { spansOf } from "@/lib/qrcodes/measuring/spans";
import { readIn, signInAs } from "@/lib/testing/as";
import { makeCode } from "@/lib/testing/codes";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { serveExport } from "./export";
import { push } from "./push.test-kit";

const today = chinaDay(Date.now());
const AT_NINE = new Date(`${today}T09:30:00+08:00`);

/** An account with one code that brought something, whose name a spreadsheet would run. */
async function accountWithNumbers() {
  const { id: accountId } = await makeAccount();
  await signInAs(await makePerson({ accountId, role: "viewer" }));
  const given = { name: "=cmd|' /C calc'!A0", folder: "春季", owner: "小林", labels: ["海报", "上海"] };
  // Before the scans, whatever the time of day is now.
  const createdAt = new Date(`${today}T00:00:00+08:00`);
  const code = await makeCode(accountId, { ...given, createdAt });
  const archived = await makeCode(accountId, { name: "旧码", archived: true, createdAt });
  for (const person of ["oAnna", "oBen", "oCarl"])
    await push(accountId, person, "subscribe", code.scene, AT_NINE);
  await push(accountId, "oAnna", "scan", code.scene, AT_NINE);
  await push(accountId, "oDora", "scan", code.scene, AT_NINE);
  await push(accountId, "oCarl", "unsubscribe", undefined, AT_NINE);
  await countCodes(systemClock, new AbortController().signal);
  for (const scope of ["all", codeScope(code.id)])
    for (const span of spansOf(today)) {
      const step = { accountId, scope, day: span };
      await db.qrNextStep.create({ data: { ...step, kind: "tap", what: "优惠券", times: 4 } });
      await db.qrNextStep.create({ data: { ...step, kind: "words", what: "", times: 2 } });
    }
  return { accountId, code, archived };
}

const textOf = async (response: Response) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());

describe("the tables of reports", () => {
  it("hold every code, archived ones too, with what it brought and nothing that runs", async () => {
    const { accountId, code, archived } = await accountWithNumbers();
    const response = await serveExport(accountId, { table: "codes", format: "csv", period: "week" });
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toContain(encodeURIComponent("全部二维码"));
    expect(await textOf(response)).toBe(
      [
        "\uFEFF名称,场景值,有效期,文件夹,标签,负责人,创建日期,此用途截至,扫码次数,扫码人数,老粉丝扫码人数,新关注,仍在关注,其中已取消关注",
        `'=cmd|' /C calc'!A0,${code.scene},永久,春季,海报 上海,小林,${today},,5,4,2,3,2,1`,
        `旧码,${archived.scene},永久,,,,${today},,0,0,0,0,0,0`,
        "",
      ].join("\r\n"),
    );
  });

  it("say the days of a code in a workbook", async () => {
    const { accountId, code } = await accountWithNumbers();
    readIn("en");
    const about = { table: "days", format: "xlsx", period: "today", code: code.id };
    const response = await serveExport(accountId, about);
    const [sheet] = await readXlsxFile(Buffer.from(await response.arrayBuffer()));
    expect(sheet).toMatchObject({
      sheet: "By day",
      data: [
        [
          "Day",
          "Scans",
          "People who scanned",
          "Followers who scanned",
          "New followers",
          "Of those have left",
        ],
        [today, 5, 4, 2, 3, 1],
      ],
    });
  });

  it("say the hours, the groups and what came next", async () => {
    const { accountId, code } = await accountWithNumbers();
    const linesOf = async (about: Record<string, string>) =>
      (await textOf(await serveExport(accountId, { format: "csv", period: "today", ...about }))).split(
        "\r\n",
      );
    const hours = await linesOf({ table: "hours", code: code.id });
    expect([hours.length, hours[10]]).toEqual([26, "9,5,3"]);
    expect((await linesOf({ table: "folder" }))[1]).toMatch(/^春季,5,4,3,2,1$/);
    for (const about of [`code=${code.id}`, ""])
      expect(await linesOf({ table: "next", ...Object.fromEntries(new URLSearchParams(about)) })).toEqual([
        "\uFEFF类型,内容,人次",
        "点了菜单,优惠券,4",
        "发了消息,没有命中关键词的话,2",
        "",
      ]);
  });

  it("are for members of the account only", async () => {
    const { accountId, code } = await accountWithNumbers();
    const other = await makeAccount();
    const about = { table: "days", format: "csv" };
    expect((await serveExport(other.id, about)).status).toBe(404);
    expect((await serveExport("nothing", about)).status).toBe(404);
    await signInAs(await makePerson({ accountId: other.id, role: "admin" }));
    expect((await serveExport(accountId, about)).status).toBe(404);
    expect((await serveExport(other.id, { ...about, code: code.id })).status).toBe(404);
  });

  it("are refused to whoever is signed out, and when nobody knows what is wanted", async () => {
    const { id } = await makeAccount();
    expect((await serveExport(id, { table: "days", format: "csv" })).status).toBe(401);
    await signInAs(await makePerson({ accountId: id, role: "viewer" }));
    for (const wanted of [{}, { table: "days" }, { table: "passwords", format: "csv" }])
      expect((await serveExport(id, wanted)).status).toBe(400);
  });
});
