import { beforeEach, describe, expect, it } from "vitest";
import { documentSchema } from "@/lib/articles/document/schema";
import { NO_OPTIONS } from "@/lib/articles/themes/options";
import { themeOf } from "@/lib/articles/themes/themes";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import {
  deleteTemplateAction,
  listTemplatesAction,
  saveTemplateAction,
  updateTemplateAction,
} from "./actions";
import { SHIPPED_TEMPLATES } from "./shipped/shipped-templates";

const body = documentSchema.parse({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "扫码入群" }] }],
});
const look = { themeId: "plain", options: NO_OPTIONS };
const block = { kind: "block", name: "结尾引导", folder: "引导", body, look } as const;

describeRefusals("keeping a template", saveTemplateAction, block);
describeRefusals("renaming a template", updateTemplateAction, { id: "x", name: "x", folder: "" });
describeRefusals("deleting a template", deleteTemplateAction, { id: "x" });
describeRefusals("listing templates", listTemplatesAction, { kind: "block" }, { canViewersUse: true });

describe("templates of an account", () => {
  let accountId: AccountId;
  beforeEach(async () => {
    accountId = (await makeAccount()).id;
    await signInAs(await makePerson({ accountId, role: "editor" }));
  });

  it("are kept by kind, found by name and folder, and by nobody else", async () => {
    await saveTemplateAction(accountId, block);
    await saveTemplateAction(accountId, { ...block, kind: "article", name: "周报", title: "本周要闻" });
    const list = (kind: "block" | "article", search?: string) =>
      listTemplatesAction(accountId, { kind, search });
    expect(await list("block")).toMatchObject({ data: { rows: [{ name: "结尾引导", body }] } });
    expect(await list("article", "周")).toMatchObject({ data: { rows: [{ title: "本周要闻" }] } });
    expect(await list("block", "引导")).toMatchObject({ data: { rows: [{}] } });
    expect(await list("block", "周报")).toMatchObject({ data: { rows: [] } });
  });

  it("get another name, and go, with a line in the record each time", async () => {
    const kept = await saveTemplateAction(accountId, block);
    const id = kept.ok ? kept.data.id : "";
    expect(await updateTemplateAction(accountId, { id, name: "新名字", folder: "" })).toMatchObject({
      ok: true,
    });
    const other = (await makeAccount()).id;
    await signInAs(await makePerson({ accountId: other, role: "editor" }));
    expect(await updateTemplateAction(other, { id, name: "偷", folder: "" })).toMatchObject({
      code: "not-found",
    });
    await deleteTemplateAction(other, { id });
    expect(await db.articleTemplate.findMany({ where: { id } })).toMatchObject([{ name: "新名字" }]);
    await signInAs(await makePerson({ accountId, role: "editor" }));
    expect(await deleteTemplateAction(accountId, { id })).toMatchObject({ data: { isDeleted: true } });
    const events = await db.auditEvent.findMany({ where: { accountId }, orderBy: { id: "asc" } });
    expect(events.map(({ event }) => event).filter((event) => event.startsWith("articleTemplate"))).toEqual([
      "articleTemplate.created",
      "articleTemplate.updated",
      "articleTemplate.deleted",
    ]);
  });

  it("want a name and something to keep", async () => {
    expect(await saveTemplateAction(accountId, { ...block, name: " " })).toMatchObject({
      fieldErrors: { name: expect.any(String) },
    });
    const empty = documentSchema.parse({ type: "doc", content: [] });
    expect(await saveTemplateAction(accountId, { ...block, body: empty })).toMatchObject({ ok: false });
  });
});

it("those that come with the desk have themes that exist, and titles that fit", () => {
  expect(SHIPPED_TEMPLATES).toHaveLength(8);
  for (const { themeId, title, body: text } of SHIPPED_TEMPLATES) {
    expect(themeOf(themeId).id).toBe(themeId);
    expect(title.length).toBeLessThanOrEqual(64);
    expect(text.content.length).toBeGreaterThan(5);
  }
});
