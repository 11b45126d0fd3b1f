import { beforeEach, describe, expect, it } from "vitest";
import { AccessWithdrawn, whileAllowed } from "@/lib/auth/standing";
import { type ActionResult, Refusal } from "@/lib/platform/action";
import { db } from "@/lib/platform/db/db";
import { signInAs, signOut } from "@/lib/testing/as";
import { makeAccount, makeOwner, makePerson, type TestPerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import {
  acceptInvitationAction,
  chooseNewPasswordAction,
  disablePersonAction,
  enablePersonAction,
  endMyOtherSessionsAction,
  endMySessionAction,
  endSessionsOfAction,
  inviteMemberAction,
  inviteOwnerAction,
  joinAccountAction,
  makeResetLinkAction,
  removeMemberAction,
  setOwnershipAction,
  setRoleAction,
  withdrawInvitationAction,
  withdrawLinkAction,
} from "./actions";
import { loadLink } from "./loaders";
import { disablePerson, setOwnership } from "./mutations";
import type { NewLink } from "./types";

const EMAIL = "xiaowang@example.com";
const PASSWORD = "a long horse battery";

beforeEach(async () => {
  await db.personLink.deleteMany();
  await db.user.deleteMany();
  await db.auditEvent.deleteMany();
});

describeRefusals("inviting a member", inviteMemberAction, { email: EMAIL, role: "editor" });
describeRefusals("withdrawing an invitation", withdrawInvitationAction, { linkId: "x" });
describeRefusals("changing a role", setRoleAction, { userId: "x", role: "viewer", was: "editor" });
describeRefusals("removing a member", removeMemberAction, { userId: "x" });

describe("what reaches across accounts refuses", () => {
  const calls: [string, () => Promise<ActionResult<unknown>>][] = [
    ["inviting an owner", () => inviteOwnerAction({ email: EMAIL })],
    ["withdrawing any link", () => withdrawLinkAction({ linkId: "x" })],
    ["disabling", () => disablePersonAction({ userId: "x" })],
    ["enabling", () => enablePersonAction({ userId: "x" })],
    ["making an owner", () => setOwnershipAction({ userId: "x", isOwner: true })],
    ["resetting a password", () => makeResetLinkAction({ userId: "x" })],
    ["ending somebody's sessions", () => endSessionsOfAction({ userId: "x" })],
  ];
  it.each(calls)("%s to nobody and to an administrator of an account", async (_, call) => {
    expect(await call()).toMatchObject({ code: "signed-out" });
    const { id: accountId } = await makeAccount();
    await signInAs(await makePerson({ accountId, role: "admin" }));
    expect(await call()).toMatchObject({ code: "forbidden" });
  });
});

describe("an invitation", () => {
  it("makes a person with the role, once", async () => {
    const { account, token } = await invite();
    expect(await loadLink(token)).toMatchObject({ type: "new", email: EMAIL, role: "editor" });
    const weak = await acceptInvitationAction({ token, name: "小王", password: "xiaowang12345" });
    expect(weak).toMatchObject({ code: "invalid", fieldErrors: { password: expect.any(String) } });
    const accepted = await acceptInvitationAction({ token, name: "小王", password: PASSWORD });
    expect(accepted).toEqual({ ok: true, data: { email: EMAIL, accountId: account.id } });
    expect(await acceptInvitationAction({ token, name: "别人", password: PASSWORD })).toMatchObject({
      code: "not-found",
    });
    const person = await db.user.findUniqueOrThrow({
      where: { email: EMAIL },
      include: { memberships: true },
    });
    expect(person).toMatchObject({ name: "小王", isOwner: false, memberships: [{ role: "editor" }] });
    expect(await listEvents()).toEqual(["person.invited", "person.joined"]);
  });

  it("lets in one of two who use it at the same moment", async () => {
    const { token } = await invite();
    const answers = await Promise.all(
      ["甲", "乙"].map((name) => acceptInvitationAction({ token, name, password: PASSWORD })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.user.count({ where: { email: EMAIL } })).toBe(1);
  });

  it("is kept as a hash, and is over once it is withdrawn, replaced or too old", async () => {
    const { account, token } = await invite();
    const stored = await db.personLink.findFirstOrThrow();
    expect(JSON.stringify(stored)).not.toContain(token);
    await db.personLink.updateMany({ data: { expiresAt: new Date(0) } });
    expect(await loadLink(token)).toEqual({ type: "over" });
    const second = tokenOf(await inviteMemberAction(account.id, { email: EMAIL, role: "viewer" }));
    const third = tokenOf(await inviteMemberAction(account.id, { email: EMAIL, role: "viewer" }));
    expect(await loadLink(second)).toEqual({ type: "over" });
    const [link] = await db.personLink.findMany();
    expect(await withdrawInvitationAction(account.id, { linkId: link?.id ?? "" })).toMatchObject({
      ok: true,
    });
    expect(await loadLink(third)).toEqual({ type: "over" });
  });

  it("of another account cannot be withdrawn", async () => {
    await invite();
    const other = await makeAccount();
    const [link] = await db.personLink.findMany();
    await signInAs(await makePerson({ accountId: other.id, role: "admin" }));
    expect(await withdrawInvitationAction(other.id, { linkId: link?.id ?? "" })).toMatchObject({
      code: "not-found",
    });
    expect(await db.personLink.count()).toBe(1);
  });

  it("is accepted by who is here already with their own session, and by nobody else", async () => {
    const [account, elsewhere] = [await makeAccount(), await makeAccount()];
    const known = await makePerson({ accountId: elsewhere.id, role: "viewer" });
    await signInAs(await makePerson({ accountId: account.id, role: "admin" }));
    const token = tokenOf(await inviteMemberAction(account.id, { email: known.email, role: "editor" }));
    expect(await joinAccountAction({ token })).toMatchObject({ code: "forbidden" });
    expect(await acceptInvitationAction({ token, name: "冒名", password: PASSWORD })).toMatchObject({
      code: "conflict",
    });
    await signInAs(known);
    expect(await loadLink(token)).toMatchObject({ type: "join", isReader: true });
    expect(await joinAccountAction({ token })).toMatchObject({ ok: true, data: { accountId: account.id } });
    expect(await rolesOf(known)).toEqual(["editor", "viewer"]);
  });

  it("ends with the rights of who made it", async () => {
    const account = await makeAccount();
    const admin = await makePerson({ accountId: account.id, role: "admin" });
    await signInAs(admin);
    const token = tokenOf(await inviteMemberAction(account.id, { email: EMAIL, role: "admin" }));
    await signInAs(await makeOwner());
    await setRoleAction(account.id, { userId: admin.userId, role: "viewer", was: "admin" });
    expect(await loadLink(token)).toEqual({ type: "over" });
  });

  it("can make an owner", async () => {
    await signInAs(await makeOwner());
    const token = tokenOf(await inviteOwnerAction({ email: EMAIL }));
    expect(await acceptInvitationAction({ token, name: "副主管", password: PASSWORD })).toMatchObject({
      ok: true,
    });
    expect(await db.user.findUniqueOrThrow({ where: { email: EMAIL } })).toMatchObject({ isOwner: true });
  });

  it("is not made for a member", async () => {
    const { account } = await invite();
    const member = await makePerson({ accountId: account.id, role: "viewer" });
    const again = await inviteMemberAction(account.id, { email: member.email, role: "editor" });
    expect(again).toMatchObject({ code: "invalid", fieldErrors: { email: expect.stringContaining("成员") } });
  });
});

describe("a role", () => {
  it("is changed for the one account and recorded there", async () => {
    const { account, editor } = await team();
    const change = { userId: editor.userId, role: "viewer", was: "editor" } as const;
    expect(await setRoleAction(account.id, change)).toMatchObject({ ok: true });
    expect(await rolesOf(editor)).toEqual(["viewer"]);
    const event = await db.auditEvent.findFirstOrThrow({ where: { event: "person.roleChanged" } });
    expect(event).toMatchObject({
      accountId: account.id,
      detail: { role: { from: "editor", to: "viewer" } },
    });
  });

  it("that somebody else changed meanwhile is not overwritten", async () => {
    const { account, editor } = await team();
    const change = { userId: editor.userId, role: "admin", was: "viewer" } as const;
    expect(await setRoleAction(account.id, change)).toMatchObject({ code: "conflict" });
    expect(await rolesOf(editor)).toEqual(["editor"]);
  });

  it("of one's own stays", async () => {
    const { account, admin } = await team();
    const change = { userId: admin.userId, role: "viewer", was: "admin" } as const;
    expect(await setRoleAction(account.id, change)).toMatchObject({ code: "conflict" });
    expect(await removeMemberAction(account.id, { userId: admin.userId })).toMatchObject({
      code: "conflict",
    });
  });

  it("is given to people of elsewhere by an owner only", async () => {
    const { account } = await team();
    const stranger = await makePerson();
    const change = { userId: stranger.userId, role: "viewer", was: null } as const;
    expect(await setRoleAction(account.id, change)).toMatchObject({ code: "not-found" });
    await signInAs(await makeOwner());
    expect(await setRoleAction(account.id, change)).toMatchObject({ ok: true });
  });

  it("is taken away in the one account", async () => {
    const { account, editor } = await team();
    const other = await makeAccount();
    await db.membership.create({ data: { accountId: other.id, userId: editor.userId, role: "viewer" } });
    expect(await removeMemberAction(account.id, { userId: editor.userId })).toMatchObject({ ok: true });
    expect(await rolesOf(editor)).toEqual(["viewer"]);
    expect(await removeMemberAction(account.id, { userId: editor.userId })).toMatchObject({
      code: "not-found",
    });
  });
});

describe("disabling", () => {
  it("ends sessions and links, and enabling gives the roles back", async () => {
    const { account, admin } = await team();
    await inviteMemberAction(account.id, { email: EMAIL, role: "editor" });
    await signInAs(await makeOwner());
    expect(await disablePersonAction({ userId: admin.userId })).toMatchObject({ ok: true });
    expect(await disablePersonAction({ userId: admin.userId })).toMatchObject({ ok: true });
    expect(await db.session.count({ where: { userId: admin.userId } })).toBe(0);
    expect(await db.personLink.count()).toBe(0);
    expect(await enablePersonAction({ userId: admin.userId })).toMatchObject({ ok: true });
    expect(await rolesOf(admin)).toEqual(["admin"]);
    expect(await listEvents()).toEqual(["person.invited", "person.disabled", "person.enabled"]);
  });

  it("is refused to oneself", async () => {
    const owner = await makeOwner();
    await signInAs(owner);
    expect(await disablePersonAction({ userId: owner.userId })).toMatchObject({ code: "conflict" });
  });

  it("leaves one of two owners who do it to each other at the same moment", async () => {
    const [one, other] = [await makeOwner(), await makeOwner()];
    await Promise.all([
      whileAllowed(one.userId, { type: "owner" }, () => disablePerson({ actor: one }, other)),
      whileAllowed(other.userId, { type: "owner" }, () => disablePerson({ actor: other }, one)),
    ]).catch((error: unknown) => expect(error).toBeInstanceOf(AccessWithdrawn));
    expect(await db.user.count({ where: { isOwner: true, disabledAt: null } })).toBe(1);
  });

  it("is refused for the last owner, on the command line too", async () => {
    const owner = await makeOwner();
    expect(await disablePerson({ actor: null }, owner)).toBeInstanceOf(Refusal);
    expect(await setOwnership({ actor: null }, { ...owner, isOwner: false })).toBeInstanceOf(Refusal);
  });
});

describe("ownership", () => {
  it("is given and taken by another owner", async () => {
    const [owner, person] = [await makeOwner(), await makePerson()];
    await signInAs(owner);
    expect(await setOwnershipAction({ userId: person.userId, isOwner: true })).toMatchObject({ ok: true });
    expect(await setOwnershipAction({ userId: person.userId, isOwner: false })).toMatchObject({ ok: true });
    expect(await setOwnershipAction({ userId: owner.userId, isOwner: false })).toMatchObject({
      code: "conflict",
    });
    expect(await listEvents()).toEqual(["person.promoted", "person.demoted"]);
  });
});

describe("resetting a password", () => {
  it("ends the sessions at once, and the link sets a new one, once", async () => {
    const { editor } = await team();
    await signInAs(editor);
    await signInAs(await makeOwner());
    const token = tokenOf(await makeResetLinkAction({ userId: editor.userId }));
    expect(await db.session.count({ where: { userId: editor.userId } })).toBe(0);
    signOut();
    expect(await loadLink(token)).toEqual({ type: "reset", email: editor.email, name: editor.name });
    expect(await chooseNewPasswordAction({ token, password: "short" })).toMatchObject({ code: "invalid" });
    expect(await chooseNewPasswordAction({ token, password: "1234567890" })).toMatchObject({
      code: "invalid",
    });
    expect(await chooseNewPasswordAction({ token, password: PASSWORD })).toMatchObject({ ok: true });
    expect(await chooseNewPasswordAction({ token, password: PASSWORD })).toMatchObject({ code: "not-found" });
    expect(await listEvents()).toEqual(["password.linkMade", "password.changed"]);
  });

  it("opens nothing once the person is disabled", async () => {
    const person = await makePerson();
    await signInAs(await makeOwner());
    const token = tokenOf(await makeResetLinkAction({ userId: person.userId }));
    await disablePersonAction({ userId: person.userId });
    expect(await chooseNewPasswordAction({ token, password: PASSWORD })).toMatchObject({ code: "not-found" });
  });
});

describe("sessions", () => {
  it("of one's own are ended, one or all others, and nobody else's", async () => {
    const [me, other] = [await makePerson(), await makePerson()];
    await signInAs(other);
    const [foreign] = await db.session.findMany();
    for (let browser = 0; browser < 3; browser++) await signInAs(me);
    expect(await endMySessionAction({ sessionId: foreign?.id ?? "" })).toMatchObject({ code: "not-found" });
    expect(await endMyOtherSessionsAction({})).toEqual({ ok: true, data: { ended: 2 } });
    const [mine] = await db.session.findMany({ where: { userId: me.userId } });
    expect(await endMySessionAction({ sessionId: mine?.id ?? "" })).toEqual({ ok: true, data: { ended: 1 } });
    expect(await endMyOtherSessionsAction({})).toMatchObject({ code: "signed-out" });
    expect(await db.session.count({ where: { userId: other.userId } })).toBe(1);
  });

  it("of others are ended by an owner", async () => {
    const person = await makePerson();
    await signInAs(person);
    await signInAs(await makeOwner());
    expect(await endSessionsOfAction({ userId: person.userId })).toEqual({ ok: true, data: { ended: 1 } });
    expect(await endSessionsOfAction({ userId: person.userId })).toEqual({ ok: true, data: { ended: 0 } });
    expect(await listEvents()).toEqual(["session.ended"]);
  });
});

async function team() {
  const account = await makeAccount();
  const admin = await makePerson({ accountId: account.id, role: "admin" });
  const editor = await makePerson({ accountId: account.id, role: "editor" });
  await signInAs(admin);
  return { account, admin, editor };
}

async function invite() {
  const { account } = await team();
  const token = tokenOf(
    await inviteMemberAction(account.id, { email: "XiaoWang@example.com ", role: "editor" }),
  );
  return { account, token };
}

function tokenOf(result: ActionResult<NewLink>): string {
  if (!result.ok) throw new Error(result.message);
  return new URL(result.data.url).searchParams.get("token") ?? "";
}

async function rolesOf({ userId }: TestPerson): Promise<string[]> {
  const memberships = await db.membership.findMany({ where: { userId } });
  return memberships.map(({ role }) => role).sort();
}

async function listEvents(): Promise<string[]> {
  const events = await db.auditEvent.findMany({ orderBy: { id: "asc" } });
  return events.map(({ event }) => event);
}
