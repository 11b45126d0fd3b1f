/** The platform's own words for what it refuses (Global return codes, and the pages of the single interfaces). */
const TEXTS = {
  [-1]: "system error",
  40001: "invalid credential, access_token is invalid or not latest",
  40002: "invalid grant_type",
  40003: "invalid openid",
  40004: "invalid media type",
  40005: "invalid file type",
  40007: "invalid media_id",
  40008: "invalid message type",
  40009: "invalid image size",
  40010: "invalid voice size",
  40011: "invalid video size",
  40012: "invalid thumb size",
  40013: "invalid appid",
  40014: "invalid access_token",
  40016: "invalid button size",
  40017: "invalid button type",
  40018: "invalid button name size",
  40019: "invalid button key size",
  40020: "invalid button url size",
  40022: "invalid sub_menu level",
  40023: "invalid sub button size",
  40024: "invalid sub button type",
  40025: "invalid sub button name size",
  40026: "invalid sub button key size",
  40027: "invalid sub button url size",
  40032: "invalid openid list size",
  40033: "invalid charset. please check your request, if include \\uxxxx will create fail!",
  40035: "invalid parameter",
  40053: "invalid action info, please check document",
  40054: "invalid sub button url domain",
  40055: "invalid button url domain",
  40066: "invalid url",
  40097: "invalid args",
  40114: "invalid index value",
  40117: "invalid button media_id size",
  40118: "invalid sub button media_id size",
  40121: "invalid media type in view_limited",
  40125: "invalid appsecret",
  40155: "please don't contain other home page url",
  40164: "invalid ip, not in whitelist",
  40165: "invalid weapp pagepath",
  40166: "invalid weapp appid",
  41001: "access_token missing",
  41002: "appid missing",
  41004: "appsecret missing",
  41005: "media data missing",
  41006: "media_id missing",
  41007: "sub_menu data missing",
  41009: "missing openid",
  41039: "invalid content_source_url",
  42001: "access_token expired",
  43001: "require GET method",
  43002: "require POST method",
  44001: "empty media data",
  44002: "empty post data",
  44003: "empty news data",
  44004: "empty content",
  44005: "empty list size",
  45001: "media size out of limit",
  45002: "content size out of limit",
  45003: "title size out of limit",
  45004: "description size out of limit",
  45008: "article size out of limit",
  45009: "reach max api daily quota limit",
  45011: "api minute-quota reach limit, must slower, retry next minute",
  45015: "response out of time limit or subscription is canceled",
  45029: "qrcode count out of limit",
  45047: "out of response count limit",
  45056: "too many tag now, no need to add new",
  45058: "can't modify sys tag",
  45059: "can not tagging one user too much",
  45064: "no permission to use weapp in menu",
  45086: "invalid attrbute 'data-miniprogram-appid'",
  45098: "msgmenu list size is out of limit",
  45099: "msgmenu item content size is out of limit",
  45103: "This API has been unsupported",
  45110: "author size out of limit",
  45157: "invalid tag name",
  45158: "tag name too long",
  45159: "invalid tag id",
  45166: "invalid content",
  46003: "menu no exist",
  47001: "data format error",
  48001: "api unauthorized",
  48006: "forbid to clear quota because of reaching the limit",
  48005: "api forbid to delete material used by auto-reply or menu",
  49003: "not match openid with appid",
  53406: "no selling ability",
  53501: "publish too frequently",
  53502: "invalid publish id",
  53600: "invalid article id",
  61452: "invalid kf_account",
  65301: "this menu is not conditionalmenu",
  65302: "no such user",
  65303: "there is no selfmenu, please create selfmenu first",
  65304: "match rule empty",
  65305: "menu count limit",
  65306: "conditional menu not support",
  65308: "exist empty button act",
  65315: "not fans",
  65316: "domain count reach limit",
  65317: "contain invalid url",
  65320: "match rule with private data is not supported",
  76021: "cgi_path not found, please check",
  76022: "could not use this cgi_path, no permission",
  88000: "without comment privilege",
  88001: "msg_data is not exists",
} as const satisfies Record<number, string>;

export type Errcode = keyof typeof TEXTS;

/** A call that the platform refuses; answered with HTTP 200 and the errcode in the body. */
export class Refusal extends Error {
  readonly errcode: number;

  constructor(errcode: Errcode, text: string = TEXTS[errcode]) {
    super(text);
    this.name = "Refusal";
    this.errcode = errcode;
  }
}

/** The words for any code; codes that we never use ourselves can still be ordered as a fault. */
export function textOf(errcode: number): string {
  return new Map<string, string>(Object.entries(TEXTS)).get(String(errcode)) ?? "error";
}

/**
 * The request id that the platform appends to every errmsg: Unix time in hex, then two random groups.
 * @param now ms
 */
export function requestId(now: number, random: (bytes: number) => Buffer): string {
  const seconds = Math.floor(now / 1000).toString(16);
  return [seconds.padStart(8, "0").slice(-8), random(4).toString("hex"), random(4).toString("hex")].join("-");
}
