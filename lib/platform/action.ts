import type { Localized } from "@/lib/platform/i18n/locale";

/** What a server action answers: the value, or what went wrong in the reader's language. */
export type ActionResult<T> = { ok: true; data: T } | ActionFailure;

export type ActionFailure = {
  ok: false;
  code: FailureCode;
  message: string;
  /** Of somebody who is signed out: they are not let in again. */
  isShutOut?: true;
  /** By field path, such as "replies.0.text". */
  fieldErrors?: Record<string, string>;
};

export type FailureCode =
  | "signed-out"
  | "forbidden"
  | "not-found"
  | "invalid"
  | "conflict"
  | "wechat-refused"
  | "wechat-unreachable"
  | "failed";

/** An expected "no" of a mutation, in every language. Returned, never thrown. */
export class Refusal {
  readonly code: FailureCode;
  readonly message: Localized;
  readonly fieldErrors: Readonly<Record<string, Localized>>;

  constructor(code: FailureCode, message: Localized, fieldErrors: Readonly<Record<string, Localized>> = {}) {
    this.code = code;
    this.message = message;
    this.fieldErrors = fieldErrors;
  }
}

/** Who was let in, and to which account. */
export type Sender = { userId: string; accountId: string };

/**
 * The input of an action that a route calls, still in the body of its request: it is read when the gate has let its
 * sender in. A browser can send no such thing to an action.
 */
export class UnreadInput {
  readonly read: (sender: Sender) => Promise<unknown>;

  constructor(read: (sender: Sender) => Promise<unknown>) {
    this.read = read;
  }
}
