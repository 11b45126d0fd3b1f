import type { Bilingual } from "./errcodes-advice";
import { explainErrcode } from "./explain-errcode";

/**
 * WeChat understood the call and said no. `errmsg` is the platform's text without the request id, which is in `rid`
 * (null when the answer had none); `path` is the interface without host and query.
 * Source: developers.weixin.qq.com › Global return codes; the rid suffix as in the answers of every interface.
 */
export class WeChatRefusal extends Error {
  override readonly name = "WeChatRefusal";
  readonly type = "refused";
  readonly errcode: number;
  readonly errmsg: string;
  readonly rid: string | null;
  readonly path: string;
  readonly meaning: Bilingual;
  readonly advice: Bilingual;

  constructor(refusal: { errcode: number; errmsg: string; path: string }) {
    const { errmsg, rid } = splitRid(refusal.errmsg);
    const { meaning, advice } = explainErrcode(refusal.errcode, errmsg);
    const trace = rid ? ` (rid ${rid})` : "";
    super(
      `WeChat refused ${refusal.path}: ${refusal.errcode} ${errmsg}${trace}. ${meaning.en}. ${advice.en}`,
    );
    this.errcode = refusal.errcode;
    this.errmsg = errmsg;
    this.rid = rid;
    this.path = refusal.path;
    this.meaning = meaning;
    this.advice = advice;
  }

  /** What it means, with the code: half a sentence, without a full stop. */
  get summary(): Bilingual {
    return {
      zh: `${this.meaning.zh}（${this.errcode}）`,
      en: `${this.meaning.en} (${this.errcode})`,
    };
  }

  /** What it means and what to do. */
  get explanation(): Bilingual {
    return withAdvice(this);
  }
}

/** Why no usable answer came: `unexpected` is JSON of a shape that the interface does not have. */
export type UnreachableReason = "network" | "timeout" | "status" | "tooLarge" | "notJson" | "unexpected";

/**
 * No usable answer came from WeChat, so whether the call took effect is not known. `status` is the HTTP status where
 * an answer began. `cause` is a new error with a cleaned text: what fetch throws can carry the URL, and with it the token.
 */
export class WeChatUnreachable extends Error {
  override readonly name = "WeChatUnreachable";
  readonly type = "unreachable";
  readonly errcode = null;
  readonly reason: UnreachableReason;
  readonly path: string;
  readonly status: number | null;
  /** No connection came about, so WeChat cannot have taken the call. */
  readonly neverLeft: boolean;
  readonly meaning: Bilingual;
  readonly advice: Bilingual;

  constructor(failure: {
    reason: UnreachableReason;
    path: string;
    detail: string;
    status?: number;
    neverLeft?: boolean;
  }) {
    const { meaning, advice } = UNREACHABLE[failure.reason];
    super(`No usable answer from WeChat to ${failure.path}: ${failure.detail}. ${advice.en}`, {
      cause: new Error(failure.detail),
    });
    this.reason = failure.reason;
    this.path = failure.path;
    this.status = failure.status ?? null;
    this.neverLeft = failure.neverLeft ?? false;
    this.meaning = meaning;
    this.advice = advice;
  }

  /** What it means: half a sentence, without a full stop. */
  get summary(): Bilingual {
    return this.meaning;
  }

  /** What it means and what to do. */
  get explanation(): Bilingual {
    return withAdvice(this);
  }
}

export type WeChatFailure = WeChatRefusal | WeChatUnreachable;

function withAdvice({ summary, advice }: WeChatFailure): Bilingual {
  return { zh: `${summary.zh}。${advice.zh}`, en: `${summary.en}. ${advice.en}` };
}

/** In one pass: whoever answers in WeChat's place may send anything, a megabyte of commas for one. */
function splitRid(text: string): { errmsg: string; rid: string | null } {
  const at = [...text.matchAll(/\brid:/gi)].at(-1)?.index;
  const rid = at === undefined ? "" : text.slice(at + "rid:".length).trim();
  if (at === undefined || !/^[0-9a-z-]+$/i.test(rid)) return { errmsg: text.trim(), rid: null };
  let end = at;
  while (end > 0 && /[\s,]/.test(text.charAt(end - 1))) end -= 1;
  return { errmsg: text.slice(0, end).trim(), rid };
}

const SERVER_SIDE: Bilingual = {
  zh: "多半是微信或中间代理的临时故障，请过几分钟再试；持续出现时检查接口地址和代理设置。",
  en: "Mostly a passing fault of WeChat or of a proxy in between: try again in a few minutes; if it stays, check the API address and the proxy.",
};

const UNREACHABLE: Record<UnreachableReason, { meaning: Bilingual; advice: Bilingual }> = {
  network: {
    meaning: { zh: "连不上微信服务器", en: "WeChat's server could not be reached" },
    advice: {
      zh: "检查本服务器的外网、DNS 和防火墙，确认能访问接口地址，然后再试。",
      en: "Check this server's network, DNS and firewall, and that it can reach the API address; then try again.",
    },
  },
  timeout: {
    meaning: { zh: "微信没有在规定时间内应答", en: "WeChat did not answer in time" },
    advice: {
      zh: "操作可能已经生效，请先刷新看看结果，再决定是否重试。",
      en: "It may have taken effect all the same: reload and look before you try again.",
    },
  },
  status: {
    meaning: { zh: "微信返回了 HTTP 错误", en: "WeChat answered with an HTTP error" },
    advice: SERVER_SIDE,
  },
  tooLarge: {
    meaning: { zh: "应答内容过大，已放弃读取", en: "The answer is too large and was given up" },
    advice: SERVER_SIDE,
  },
  notJson: { meaning: { zh: "微信的应答不是 JSON", en: "The answer is not JSON" }, advice: SERVER_SIDE },
  unexpected: {
    meaning: { zh: "微信的应答缺少应有的内容", en: "The answer lacks what it should hold" },
    advice: SERVER_SIDE,
  },
};
