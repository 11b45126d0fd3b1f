import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { can, type Permission, ROLES, type Role } from "@/lib/auth/roles";
import { UnusableFile } from "@/lib/media/files/received-file";
import { db } from "@/lib/platform/db/db";
import { listActionFiles } from "@/lib/testing/action-files";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makeOwner, makePerson, type TestPerson } from "@/lib/testing/factories";
import { PLANTED_TEXT, plantRows, readEverything } from "@/lib/testing/planted-rows";
import { sampleInputs } from "@/lib/testing/sample-input";
import { sandboxForFile } from "@/lib/testing/sandbox";

/** Actions that ask nobody who they are, and why. */
const OPEN: ReadonlySet<string> = new Set([
  // The token of the link is what lets the first person in.
  "createOwnerAction",
  // The token says who is invited, and whose password is chosen anew.
  "acceptInvitationAction",
  "chooseNewPasswordAction",
  // A cookie of the visitor's own browser.
  "chooseLanguage",
]);
/** Ids of the same form: one of everything that another account has, and one of nothing. */
const FOREIGN_ID = "foreign-00001";
const MISSING_ID = "missing-00001";
const NO_ACCOUNT = "nothing-here";

const gateSchema = z.discriminatedUnion("of", [
  z.object({
    of: z.literal("account"),
    permission: z.custom<Permission>((value) => typeof value === "string"),
    schema: z.instanceof(z.ZodType),
  }),
  z.object({ of: z.enum(["owner", "person"]), schema: z.instanceof(z.ZodType) }),
]);
const resultSchema = z.object({
  ok: z.boolean(),
  code: z.string().optional(),
  message: z.string().optional(),
  fieldErrors: z.record(z.string(), z.string()).optional(),
});
type Run = (...inputs: unknown[]) => Promise<unknown>;
const functionSchema = z.custom<Run>((value) => typeof value === "function");
const gatedSchema = z.custom<{ gate?: unknown }>((value) => typeof value === "function");

type Action = { name: string; run: Run; gate: z.output<typeof gateSchema> | null };

const all = (await Promise.all(listActionFiles().map(actionsOf))).flat();
const gated = all.flatMap(({ name, run, gate }) => (gate ? [{ name, run, gate }] : []));
const ofAccounts = gated.flatMap(({ gate, ...action }) =>
  gate.of === "account" ? [{ ...action, ...gate }] : [],
);

async function actionsOf(file: string): Promise<Action[]> {
  const module: Record<string, unknown> = await import(path.resolve(file));
  return Object.entries(module).map(([name, value]) => {
    const { gate } = gatedSchema.parse(value);
    return {
      name,
      run: functionSchema.parse(value),
      gate: gate === undefined ? null : gateSchema.parse(gate),
    };
  });
}

const { platform, makeSandboxAccount } = sandboxForFile();
let own: AccountId;
let foreign: AccountId;
let people: Record<Role, TestPerson>;

beforeAll(async () => {
  own = (await makeSandboxAccount()).id;
  foreign = (await makeAccount()).id;
  await plantRows(foreign, FOREIGN_ID);
  const [admin, editor, viewer] = await Promise.all(
    (["admin", "editor", "viewer"] as const).map((role) => makePerson({ accountId: own, role })),
  );
  if (!admin || !editor || !viewer) throw new Error("nobody was made");
  people = { owner: await makeOwner(), admin, editor, viewer };
});

it("every action has a gate, but for those that are open on purpose", () => {
  expect(
    all
      .filter(({ gate }) => !gate)
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...OPEN].sort());
});

it("for every action there is an input that it accepts", () => {
  const refused = gated.filter(
    ({ gate }) => !inputsOf(gate.schema, MISSING_ID).some((input) => gate.schema.safeParse(input).success),
  );
  expect(refused.map(({ name }) => name)).toEqual([]);
});

describe.each(ofAccounts)("$name ($permission)", ({ run, permission, schema }) => {
  const input = inputsOf(schema, MISSING_ID)[0];

  it("lets in whom roles.ts lets in, tells strangers nothing, and a refusal changes nothing", async () => {
    const before = await readEverything();
    for (const id of [own, foreign, NO_ACCOUNT]) expect(await codeOf(run(id, input))).toBe("signed-out");
    for (const role of ROLES) {
      await signInAs(people[role]);
      const isAllowed = can(role, permission);
      // What no schema takes gets as far as the schema, and no farther.
      const answer = await codeOf(run(own, isAllowed ? null : input));
      expect([role, answer]).toEqual([role, isAllowed ? "invalid" : "forbidden"]);
    }
    await signInAs(people.admin);
    const [there, missing] = [await run(foreign, input), await run(NO_ACCOUNT, input)];
    expect(there).toEqual(missing);
    expect(there).toMatchObject({ ok: false, code: "not-found" });
    expect(await readEverything()).toEqual(before);
  });

  it("lets in nobody who was let go meanwhile", async () => {
    const person = await makePerson({ accountId: own, role: "admin" });
    const where = { id: person.userId };
    await signInAs(person);
    expect(await codeOf(run(own, null))).toBe("invalid");
    await db.user.update({ where, data: { disabledAt: new Date() } });
    expect(await codeOf(run(own, input))).toBe("signed-out");
    await db.user.update({ where, data: { disabledAt: null } });
    await db.membership.deleteMany({ where: { userId: person.userId } });
    expect(await codeOf(run(own, input))).toBe("not-found");
  });

  it("treats ids of another account as ids of nothing", async () => {
    await signInAs(people.admin);
    const before = await readAccount(foreign);
    const [there, missing] = [await everyAnswer(FOREIGN_ID), await everyAnswer(MISSING_ID)];
    expect(there).toEqual(missing);
    expect(await readAccount(foreign)).toEqual(before);
  });

  async function everyAnswer(id: string) {
    const answers: unknown[] = [];
    for (const sent of inputsOf(schema, id)) {
      const answer = await run(own, sent);
      expect(JSON.stringify(answer)).not.toContain(PLANTED_TEXT);
      const { ok, code, message, fieldErrors } = resultSchema.parse(answer);
      answers.push(JSON.stringify({ ok, code, message, fieldErrors }).replaceAll(id, "ID"));
    }
    return answers;
  }
});

describe.each(ofAccounts.filter(({ permission }) => permission === "account.read"))("$name", (action) => {
  it("only looks: a viewer changes nothing by it, and makes this server call nobody", async () => {
    await signInAs(people.viewer);
    const [before, called] = [await readEverything(), await callsOfPlatform()];
    for (const sent of inputsOf(action.schema, MISSING_ID)) await action.run(own, sent);
    expect(await readEverything()).toEqual(before);
    expect(await callsOfPlatform()).toEqual(called);
  });
});

describe.each(gated.filter(({ gate }) => gate.of !== "account"))("$name ($gate.of)", ({ run, gate }) => {
  it("lets in whom roles.ts lets in, and a refusal changes nothing", async () => {
    const input = inputsOf(gate.schema, MISSING_ID)[0];
    const before = await readEverything();
    expect(await codeOf(run(input))).toBe("signed-out");
    for (const role of ROLES) {
      await signInAs(people[role]);
      const isAllowed = gate.of === "person" || can(role, "desk.administer");
      const answer = await codeOf(run(isAllowed ? null : input));
      expect([role, answer]).toEqual([role, isAllowed ? "invalid" : "forbidden"]);
    }
    expect(await readEverything()).toEqual(before);
  });
});

function inputsOf(schema: z.ZodType, id: string): unknown[] {
  return sampleInputs(schema, id, {
    ...{ appId: "wx0123456789abcdef", originalId: "gh_0123456789ab" },
    ...{ appSecret: "0".repeat(32), encodingAesKey: "a".repeat(43), token: "token" },
    ...{ bytes: new Uint8Array([0xff, 0xd8, 0xff]), name: `${id}.jpg`, file: new UnusableFile("empty") },
    ...{ action: { type: "media", mediaId: id, title: "" }, items: [] },
    ...{ publishAt: new Date("2099-01-01T00:00:00Z"), revertAt: null },
    ...{ foreground: "#000000", background: "#ffffff", cornerColor: null, logo: null, frame: null },
    ...{
      body: { type: "doc", content: [{ type: "paragraph" }] },
      look: { themeId: "plain", options: {} },
      coverCrops: null,
    },
    ...{ color: "#000000", textColor: "#000000", margin: 10, confirmation: "ERASE" },
  });
}

async function codeOf(answer: Promise<unknown>): Promise<string | undefined> {
  return resultSchema.parse(await answer).code;
}

/** What the database keeps of one account. */
async function readAccount(accountId: AccountId): Promise<string[]> {
  return Object.values(await readEverything())
    .flat()
    .filter((row) => row.includes(accountId));
}

/** The number of the last call that anybody made to the pretend WeChat. */
async function callsOfPlatform(): Promise<unknown> {
  const { body } = await platform().control("GET", "/calls");
  return z
    .object({ calls: z.array(z.object({ seq: z.number() })) })
    .parse(body)
    .calls.at(-1)?.seq;
}
