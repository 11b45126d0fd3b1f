import type { z } from "zod";
import {
  type ActionFailure,
  type ActionResult,
  type FailureCode,
  Refusal,
  UnreadInput,
} from "@/lib/platform/action";
import { formErrors } from "@/lib/platform/i18n/form-errors";
import type { Locale, Localized } from "@/lib/platform/i18n/locale";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { intact } from "@/lib/platform/intact";
import { log } from "@/lib/platform/log";
import { toWeChatFailure } from "@/lib/wechat/api/try-wechat";
import type { AccountId } from "./account-id";
import { recordRefusedAction } from "./refused-action-record";
import { can, type Permission, type Role } from "./roles";
import { type Actor, getActor, getEndReason, getScope } from "./session";
import { AccessWithdrawn, whileAllowed } from "./standing";
import type { EndReason } from "./types";

/** Who acts, on which account, in which language. Only {@link adminAction} makes it. */
export type ActionContext = { actor: Actor; accountId: AccountId; role: Role; locale: Locale };
export type DeskContext = { actor: Actor; locale: Locale };

/** Who is let through to an action and what may be sent, told by the action itself to whoever tests all of them. */
type Gate =
  | { of: "account"; permission: Permission; schema: z.ZodType }
  | { of: "owner" | "person"; schema: z.ZodType };

/**
 * The one way in for every change to an account: session, role, account, schema, then `run`. What a route has not
 * read yet ({@link UnreadInput}) is read before the schema.
 *
 * @param run answers the value or a {@link Refusal}; WeChat's own refusals may be thrown through
 * @returns a server action that takes the account's id and the input, and never throws to the browser
 */
export function adminAction<Schema extends z.ZodType, Value>(
  permission: Permission,
  schema: Schema,
  run: (context: ActionContext, input: z.output<Schema>) => Promise<Value | Refusal>,
) {
  const checked = isKept(permission, schema) ? intact(schema) : schema;
  const action = async (accountId: string, input: z.input<Schema>): Promise<ActionResult<Value>> => {
    const locale = await requestLocale();
    const actor = await getActor();
    if (!actor) return signedOut(locale);
    const scope = await getScope(actor, String(accountId));
    // A stranger must not learn which accounts exist, so "not yours" and "not there" read the same.
    if (!scope) {
      await recordRefusedAction(actor, null, permission);
      return failure("not-found", TEXTS.notFound, locale);
    }
    if (!can(scope.role, permission)) {
      await recordRefusedAction(actor, scope.accountId, permission);
      return failure("forbidden", TEXTS.forbidden, locale);
    }
    const sender = { userId: actor.userId, accountId: scope.accountId };
    const sent = input instanceof UnreadInput ? await input.read(sender) : input;
    const need = { type: "account", accountId: scope.accountId, permission } as const;
    return parseAndRun(checked, sent, locale, (value) =>
      whileAllowed(actor.userId, need, () => run({ actor, locale, ...scope }, value)),
    );
  };
  return Object.assign(action, { gate: { of: "account", permission, schema } satisfies Gate });
}

/** As {@link adminAction}, for what concerns the whole desk: only its owner may. */
export function ownerAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  run: (context: DeskContext, input: z.output<Schema>) => Promise<Value | Refusal>,
) {
  const action = async (input: z.input<Schema>): Promise<ActionResult<Value>> => {
    const locale = await requestLocale();
    const actor = await getActor();
    if (!actor) return signedOut(locale);
    if (!actor.isOwner) {
      await recordRefusedAction(actor, null, "desk.administer");
      return failure("forbidden", TEXTS.forbidden, locale);
    }
    return parseAndRun(schema, input, locale, (value) =>
      whileAllowed(actor.userId, { type: "owner" }, () => run({ actor, locale }, value)),
    );
  };
  return Object.assign(action, { gate: { of: "owner", schema } satisfies Gate });
}

/** As {@link adminAction}, for what everybody who is signed in may do for themselves. */
export function personAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  run: (context: DeskContext, input: z.output<Schema>) => Promise<Value | Refusal>,
) {
  const action = async (input: z.input<Schema>): Promise<ActionResult<Value>> => {
    const locale = await requestLocale();
    const actor = await getActor();
    if (!actor) return signedOut(locale);
    return parseAndRun(schema, input, locale, (value) =>
      whileAllowed(actor.userId, { type: "person" }, () => run({ actor, locale }, value)),
    );
  };
  return Object.assign(action, { gate: { of: "person", schema } satisfies Gate });
}

/**
 * Whether followers or colleagues will read what is sent, so that no letter of it may be lost. What is looked for may hold
 * anything, and so may a draft: it says so as `.meta({ isDraft: true })`, and is checked when it is published.
 */
function isKept(permission: Permission, schema: z.ZodType): boolean {
  return permission !== "account.read" && permission !== "phone.use" && schema.meta()?.isDraft !== true;
}

/** Checks the input and runs; every expected and unexpected "no" becomes a value in the reader's language. */
export async function parseAndRun<Schema extends z.ZodType, Value>(
  schema: Schema,
  input: unknown,
  locale: Locale,
  run: (value: z.output<Schema>) => Promise<Value | Refusal>,
): Promise<ActionResult<Value>> {
  const parsed = schema.safeParse(input, { error: formErrors(locale) });
  if (!parsed.success)
    return { ...failure("invalid", TEXTS.invalid, locale), fieldErrors: fieldErrorsOf(parsed.error) };
  try {
    const data = await run(parsed.data);
    return data instanceof Refusal ? refuse(data, locale) : { ok: true, data };
  } catch (error) {
    return translate(error, locale);
  }
}

/** Why, as far as it is known, and that nothing typed is lost. */
async function signedOut(locale: Locale): Promise<ActionFailure> {
  const reason = await getEndReason();
  if (reason === "disabled") return shutOut(locale);
  return failure("signed-out", reason === null ? TEXTS.signedOut : SIGNED_OUT[reason], locale);
}

function shutOut(locale: Locale): ActionFailure {
  return { ...failure("signed-out", SIGNED_OUT.disabled, locale), isShutOut: true };
}

function refuse(refusal: Refusal, locale: Locale): ActionFailure {
  const fields = Object.entries(refusal.fieldErrors).map(([field, text]) => [field, text[locale]]);
  return { ...failure(refusal.code, refusal.message, locale), fieldErrors: Object.fromEntries(fields) };
}

function translate(error: unknown, locale: Locale): ActionFailure {
  if (error instanceof AccessWithdrawn)
    return error.now === "disabled" ? shutOut(locale) : failure("forbidden", TEXTS.forbidden, locale);
  const ofWeChat = toWeChatFailure(error);
  if (ofWeChat?.type === "unreachable") return failure("wechat-unreachable", TEXTS.unreachable, locale);
  if (ofWeChat) {
    const { zh, en } = ofWeChat.explanation;
    return failure(
      "wechat-refused",
      { zh: `微信拒绝了这次操作：${zh}`, en: `WeChat refused: ${en}` },
      locale,
    );
  }
  // Next signals redirects and the like by throwing; they are not failures.
  if (error instanceof Error && "digest" in error) throw error;
  log.error({ err: error }, "action failed");
  return failure("failed", TEXTS.failed, locale);
}

function failure(code: FailureCode, text: Localized, locale: Locale): ActionFailure {
  return { ok: false, code, message: text[locale] };
}

function fieldErrorsOf(error: z.ZodError): Record<string, string> {
  // The first issue of a field is the one to mend first.
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join("."), issue.message]).reverse());
}

const TEXTS = {
  signedOut: {
    zh: "登录已过期，请重新登录；填写的内容还在这一页上。",
    en: "Your session has ended. Sign in again; what you typed is still on this page.",
  },
  notFound: {
    zh: "找不到这个公众号，或者您不是它的成员。",
    en: "This account does not exist, or you are not a member of it.",
  },
  forbidden: {
    zh: "您的角色不能做这项操作，请联系管理员。",
    en: "Your role does not allow this. Ask an administrator.",
  },
  invalid: {
    zh: "有内容需要修改，请看标红的地方。",
    en: "Some fields need a change; see the ones marked red.",
  },
  unreachable: {
    // A time-out does not tell whether WeChat had acted before it fell silent.
    zh: "微信没有答复，这里什么都没有改变。请检查网络；重试之前，先看看微信那边是否已经生效。",
    en: "WeChat did not answer; nothing was changed here. Check the network, and look whether WeChat acted before you try again.",
  },
  failed: {
    zh: "出了意外，什么都没有改变。请重试；如果还是不行，请把时间告诉管理员查看日志。",
    en: "Something unexpected happened and nothing was changed. Try again; if it stays, tell an administrator the time.",
  },
} as const satisfies Record<string, Localized>;
const SIGNED_OUT: Record<EndReason, Localized> = {
  disabled: {
    zh: "您的账号已停用，没有保存。填写的内容还在这一页上，可以先复制下来；请联系所有者。",
    en: "Your access was disabled, so this was not saved. What you typed is still on this page, so you can copy it; ask the owner.",
  },
  ended: {
    zh: "您在这个浏览器里的登录已被结束，没有保存。填写的内容还在这一页上，请重新登录后再保存。",
    en: "Your session in this browser was ended, so this was not saved. What you typed is still on this page: sign in again, then save.",
  },
  password: {
    zh: "密码已更换，没有保存。填写的内容还在这一页上，请用新密码登录后再保存。",
    en: "The password was changed, so this was not saved. What you typed is still on this page: sign in with the new one, then save.",
  },
};
