import { z } from "zod";
import { db } from "@/lib/platform/db/db";
import { DEFAULT_STYLE } from "@/lib/qrcodes/drawing/style";
import { JPG } from "@/lib/sandbox/testing/sample-files";
import { setTestCookie } from "@/lib/testing/next-headers";
import { type KnownValues, sampleInputs } from "@/lib/testing/sample-input";
import { startSession } from "@/lib/testing/start-session";

/** What makes or changes something, by how our actions are named; what ends or deletes is left out. */
const MAKING = /^(create|add|save|start|order|perform|rename|change|upload|publish|schedule|update|invite)/;
/**
 * These would change which account it is, or take what was made; or want what only the desk's own work makes: a file that
 * came in, a draft at WeChat, a page that is published, a plan.
 */
const LEFT_OUT =
  /^(createAccount|updateAccount|createOwner|publishMenuVersion|orderConditional|addFile|updateFile|publishDraft|changePageSlug|changeMenuSchedule)/;
const PASSWORD = "correct horse battery";
/** As much of a text as a person may be called. */
const NAME_LENGTH = 40;

const objectSchema = z.record(z.string(), z.unknown());
const resultSchema = z.object({ ok: z.boolean(), data: z.unknown().optional() });
const gateSchema = z.object({
  of: z.enum(["account", "owner", "person"]),
  schema: z.instanceof(z.ZodType),
});
const personSchema = z.object({ openid: z.string() });
const linkSchema = z.object({ data: z.object({ url: z.string() }) });
const gatedSchema = z.custom<{ gate?: unknown }>((value) => typeof value === "function");
const functionSchema = z.custom<(...inputs: unknown[]) => Promise<unknown>>(
  (value) => typeof value === "function",
);

/** What there is to be opened, and how many inputs each action has taken. */
export type FilledDesk = { ids: Record<string, string>; taken: Record<string, number> };

/**
 * Fills a desk through all actions that make something: every text of every schema is one of these texts in its turn.
 * Runs beside the desk's own process, as its owner.
 */
export async function fillDesk(
  actions: Readonly<Record<string, unknown>>,
  texts: readonly string[],
): Promise<FilledDesk> {
  const owner = await db.user.findFirstOrThrow({ where: { isOwner: true } });
  const cookie = await startSession(owner.id);
  setTestCookie(cookie.name, cookie.value);
  const making = Object.entries(actions).filter(([name]) => MAKING.test(name) && !LEFT_OUT.test(name));
  const account = making.filter(([name]) => name.startsWith("createSandboxAccount"));
  const rest = making.filter(([name]) => !name.startsWith("createSandboxAccount"));
  const filling: Filling = {
    accountId: "",
    openid: "",
    taken: Object.fromEntries(making.map(([name]) => [name, 0])),
  };
  for (const text of texts) {
    await runAll(filling, account, text);
    filling.accountId = (await db.account.findFirstOrThrow({ orderBy: { createdAt: "desc" } })).id;
  }
  for (const text of texts) {
    filling.openid = "";
    const takenBefore = { ...filling.taken };
    await runAll(filling, rest, text);
    // WeChat takes short names only, and a version names a menu that was published.
    await runAll(
      filling,
      rest.filter(([name]) => /MenuDraft/.test(name)),
      text,
      SHORT_MENU,
    );
    // What wanted something that was made meanwhile.
    await runAll(
      filling,
      rest.filter(([name]) => filling.taken[name] === takenBefore[name]),
      text,
    );
  }
  const { accountId, openid, taken } = filling;
  const linkToken = await addPeople(actions, accountId, texts);
  return { ids: { ...(await idsOf(accountId)), openid, linkToken }, taken };
}

/** Has somebody of each name come in by a link. @returns the token of one more link, which nobody has used */
async function addPeople(
  actions: Readonly<Record<string, unknown>>,
  accountId: string,
  texts: readonly string[],
): Promise<string> {
  const invite = functionSchema.parse(actions.inviteMemberAction);
  const accept = functionSchema.parse(actions.acceptInvitationAction);
  const inviteAs = async (email: string) => {
    const { url } = linkSchema.parse(await invite(accountId, { email, role: "editor" })).data;
    return new URL(url).searchParams.get("token") ?? "";
  };
  for (const [place, name] of texts.entries()) {
    const token = await inviteAs(`person-${place}@example.com`);
    const answer = await accept({ token, name: name.slice(0, NAME_LENGTH), password: PASSWORD });
    if (!resultSchema.parse(answer).ok) throw new Error(JSON.stringify(answer));
  }
  return inviteAs("nobody-yet@example.com");
}

type Ids = Readonly<Record<string, string>>;
type Filling = { accountId: string; openid: string; taken: Record<string, number> };

const SHORT_MENU = { name: "<b>1</b>", action: { type: "view", url: "https://example.com/" } };

async function runAll(
  filling: Filling,
  actions: [string, unknown][],
  text: string,
  known: KnownValues = {},
): Promise<void> {
  for (const [name, action] of actions) {
    const { of, schema } = gateSchema.parse(gatedSchema.parse(action).gate);
    const run = functionSchema.parse(action);
    const ids = await idsOf(filling.accountId);
    const values = { ...(await knownOf(filling, ids, text)), ...known };
    const own = await ownOf(name, ids, text);
    for (const sample of sampleInputs(schema, text, values).filter(isNoFarewell)) {
      const input = own ? { ...objectSchema.parse(sample), ...own } : sample;
      note(filling, name, await (of === "account" ? run(filling.accountId, input) : run(input)));
    }
  }
}

function note(filling: Filling, name: string, answer: unknown): void {
  const { ok, data } = resultSchema.parse(answer);
  if (!ok) return;
  filling.taken[name] = (filling.taken[name] ?? 0) + 1;
  // Whoever came first has done more by the next round.
  if (name === "addFollowerAction" && !filling.openid) filling.openid = personSchema.parse(data).openid;
}

/** Whoever does not follow any more cannot do the rest. */
function isNoFarewell(input: unknown): boolean {
  return !JSON.stringify(input).includes('"unfollow"');
}

async function knownOf({ accountId, openid }: Filling, ids: Ids, text: string): Promise<KnownValues> {
  const { codeId, number, articleId, setId } = ids;
  const draft = await db.menuDraft.findUnique({ where: { accountId } });
  return {
    ...{ appId: "wx0123456789abcdef", originalId: "gh_0123456789ab" },
    ...{ bytes: new Uint8Array(JPG), dataBase64: JPG.toString("base64") },
    ...{ action: { type: "view", url: `https://example.com/${text}` }, items: [], path: [0] },
    ...{ publishAt: new Date(Date.now() + 3_600_000), revertAt: null, number: Number(number) },
    ...{ foreground: "#000000", background: "#ffffff", cornerColor: null, logo: null },
    ...{ color: "#000000", textColor: "#000000", margin: 10 },
    ...{ revision: draft?.revision ?? 0, basedOn: undefined, lifetime: "permanent" },
    ...{ scene: "", endsAt: null, confirmed: 1, menuItemId: undefined },
    ...(codeId ? { codeId, selection: { by: "ids", ids: [codeId] }, styleId: null } : {}),
    ...(openid ? { openid } : {}),
    ...(articleId ? { articleIds: [articleId] } : {}),
    ...(setId ? { setId } : {}),
  };
}

/** What single actions want besides what their schemas say. */
async function ownOf(name: string, ids: Ids, text: string): Promise<object | null> {
  const frame = { caption: text.slice(0, 20), textColor: "#000000", color: "#ffffff" };
  const { ruleId, articleId, setId, templateId, writtenId, codeId, styleId } = ids;
  switch (name) {
    case "createFollowerTagAction":
      // The person on the phone has got the text itself as a tag.
      return { name: `2${text.slice(0, 28)}` };
    case "saveConditionalMenuAction":
      return { id: undefined, revision: undefined };
    case "createStyleAction":
      return { style: { ...DEFAULT_STYLE, frame } };
    case "updateStyleAction":
      return { ...(await seen("qrStyle", styleId)), style: { ...DEFAULT_STYLE, frame } };
    case "updateRuleAction":
    case "addKeyToRuleAction":
      return seen("rule", ruleId);
    case "updateArticleAction":
      return seen("article", articleId);
    case "updateSetAction":
      return seen("articleSet", setId);
    case "createWrittenAction":
      return writtenOf(text);
    case "saveWrittenAction":
      return { ...(await seen("article", writtenId)), ...writtenOf(text) };
    case "saveTemplateAction": {
      const { body, look } = writtenOf(text);
      return { folder: text.slice(0, 30), body, look };
    }
    case "updateTemplateAction":
      return { id: templateId };
    case "publishPageAction":
      return { id: writtenId, slug: "", revision: undefined };
    case "updateQrCodeAction":
      return seen("qrCode", codeId);
    case "startBatchAction":
      return { lines: [{ line: 1, values: { name: text, folder: text, reply: text } }] };
    default:
      return null;
  }
}

/** An article that says the text wherever it may stand. */
function writtenOf(text: string) {
  const content = [{ type: "text", text }];
  const image = { src: "https://example.com/p.png", alt: text, caption: text };
  return {
    author: text.slice(0, 16),
    folder: text.slice(0, 30),
    body: {
      type: "doc",
      content: [
        { type: "paragraph", content },
        { type: "sectionTitle", attrs: { number: text.slice(0, 12) }, content },
        { type: "codeBlock", content },
        { type: "image", attrs: image },
        { type: "paragraph", content: [{ ...content[0], marks: [{ type: "link", attrs: { href: text } }] }] },
      ],
    },
    look: { themeId: text.slice(0, 32), options: {} },
    ...{ coverId: null, coverCrops: null, sourceUrl: "", comments: "none" },
  };
}

/** What somebody names who changes a thing: which one, and the state that they saw. */
async function seen(
  model: "rule" | "article" | "articleSet" | "qrCode" | "qrStyle",
  id = "",
): Promise<object> {
  const find = { where: { id }, select: { revision: true } } as const;
  const rows = {
    rule: () => db.rule.findUnique(find),
    article: () => db.article.findUnique(find),
    articleSet: () => db.articleSet.findUnique(find),
    qrCode: () => db.qrCode.findUnique(find),
    qrStyle: () => db.qrStyle.findUnique(find),
  };
  return { id, revision: (await rows[model]())?.revision ?? 0 };
}

/** The newest of everything, by the name that addresses of pages give it. */
async function idsOf(accountId: string): Promise<Ids> {
  const newest = { where: { accountId }, orderBy: { createdAt: "desc" }, select: { id: true } } as const;
  const kindOf = (kind: string) => ({ ...newest, where: { accountId, kind } });
  const [article, written, set, template, menu, rule, style, code, batch, print] = await Promise.all([
    db.article.findFirst(kindOf("link")),
    db.article.findFirst(kindOf("written")),
    db.articleSet.findFirst(newest),
    db.articleTemplate.findFirst(newest),
    db.conditionalMenu.findFirst(newest),
    db.rule.findFirst(newest),
    db.qrStyle.findFirst(newest),
    db.qrCode.findFirst({ ...newest, where: { accountId, archived: false } }),
    db.qrBatch.findFirst(newest),
    db.qrPrint.findFirst(newest),
  ]);
  const version = await db.menuVersion.findFirst({ where: { accountId }, orderBy: { number: "desc" } });
  return {
    accountId,
    ...{
      articleId: article?.id ?? "",
      writtenId: written?.id ?? "",
      setId: set?.id ?? "",
      templateId: template?.id ?? "",
      menuId: menu?.id ?? "",
      ruleId: rule?.id ?? "",
    },
    styleId: style?.id ?? "",
    ...{ codeId: code?.id ?? "", batchId: batch?.id ?? "", printId: print?.id ?? "" },
    number: String(version?.number ?? 1),
  };
}
