import type { Inbound } from "@/lib/wechat/wire/inbound";
import { asUnstopped, beats, type Candidate } from "./candidate";
import type { CompiledRules } from "./compile";
import { foldForRegex, normalizeKeyword, withoutStops } from "./keyword";
import type { RuleMatch } from "./types";

/**
 * The rule that answers a message or event, or null when none does. Its cost depends on the length of the message,
 * not on the number of rules.
 *
 * Higher priority wins; then the closer trigger (exact keyword, the same but for punctuation at the end, contained keyword
 * with the longer first, expression, the message's kind, any message); then the older rule. A scanned code's own rule comes before the follow rule,
 * and a default rule answers only what no other does.
 */
export function match(rules: CompiledRules, inbound: Inbound): RuleMatch | null {
  const candidate = findCandidate(rules, inbound);
  if (!candidate) return null;
  const { rule, trigger } = candidate;
  return { rule, trigger, keyword: keywordOf(trigger, wordsOf(inbound)) };
}

/** What the follower said in words; of a voice message what WeChat understood. Empty for everything else. */
export function wordsOf(inbound: Inbound): string {
  if (inbound.type === "text") return isNotice(inbound.content) ? "" : inbound.content.trim();
  // Speech recognition ends a sentence with a full stop.
  if (inbound.type === "voice") return withoutStops((inbound.recognition ?? "").trim());
  return "";
}

/** In place of a message that WeChat cannot hand on, such as a sticker, it sends these words as if the follower had. */
const NOTICE = /^\s*(?:[【[]收到不支持的消息类型[^】\]]*[】\]]|\[Unsupported Message\])\s*$/i;

function isNotice(content: string): boolean {
  return NOTICE.test(content);
}

function findCandidate(rules: CompiledRules, inbound: Inbound): Candidate | null {
  switch (inbound.type) {
    case "text":
      if (isNotice(inbound.content)) return byKind(rules, "unknownMessage") ?? rules.fallback;
      return best(byWords(rules, wordsOf(inbound)), byKind(rules, inbound.type)) ?? rules.fallback;
    case "voice":
      return best(byWords(rules, wordsOf(inbound)), byKind(rules, inbound.type)) ?? rules.fallback;
    case "image":
    case "video":
    case "shortvideo":
    case "location":
    case "link":
    case "miniprogrampage":
    case "file":
    case "unknownMessage":
      return byKind(rules, inbound.type) ?? rules.fallback;
    case "subscribe":
      return (inbound.scene && rules.scans.get(inbound.scene)) || rules.follow;
    case "scan":
      return rules.scans.get(inbound.scene) ?? null;
    case "click":
    case "scancodeWaitmsg":
      return rules.clicks.get(inbound.key) ?? rules.fallback;
    // These are followed by a message of their own, or by WeChat's own screen: silence is an answer.
    case "scancodePush":
    case "picSysphoto":
    case "picPhotoOrAlbum":
    case "picWeixin":
    case "locationSelect":
      return rules.clicks.get(inbound.key) ?? null;
    // News about the account, and what no reply reaches.
    case "unsubscribe":
    case "view":
    case "viewMiniprogram":
    case "reportLocation":
    case "templateSendJobFinish":
    case "massSendJobFinish":
    case "publishJobFinish":
    case "subscribeMsgPopup":
    case "subscribeMsgChange":
    case "subscribeMsgSent":
    case "kfCreateSession":
    case "kfCloseSession":
    case "kfSwitchSession":
    case "qualificationVerifySuccess":
    case "qualificationVerifyFail":
    case "namingVerifySuccess":
    case "namingVerifyFail":
    case "annualRenew":
    case "verifyExpired":
    case "userInfoModified":
    case "userAuthorizationRevoke":
    case "userAuthorizationCancellation":
    case "unknownEvent":
      return null;
    default:
      return inbound satisfies never;
  }
}

function byWords(rules: CompiledRules, words: string): Candidate | null {
  if (words === "") return null;
  const said = normalizeKeyword(words);
  let winner = rules.exact.get(said) ?? null;
  const consider = (candidate: Candidate | undefined) => {
    if (candidate) winner = best(winner, candidate);
  };
  const wouldWin = (candidate: Candidate) => !winner || beats(candidate, winner);
  const unstopped = withoutStops(said);
  consider(rules.unstopped.get(unstopped));
  if (unstopped !== said) consider(asUnstopped(rules.exact.get(unstopped)));
  rules.contained.index.search(said, (phrase) => consider(rules.contained.candidates[phrase]));
  const seen = foldForRegex(words);
  rules.regexes.search(seen, wouldWin, consider);
  const unstoppedSeen = withoutStops(seen);
  if (unstoppedSeen !== seen && unstoppedSeen !== "") rules.regexes.search(unstoppedSeen, wouldWin, consider);
  return winner;
}

/** What a message of a kind gets when nothing is said in it. */
export function byKind(rules: CompiledRules, kind: string): Candidate | null {
  return best(rules.messages.get(kind), rules.messages.get("any"));
}

function best(a: Candidate | null | undefined, b: Candidate | null | undefined): Candidate | null {
  if (!a || !b) return a ?? b ?? null;
  return beats(b, a) ? b : a;
}

function keywordOf(trigger: RuleMatch["trigger"], words: string): string {
  return trigger.type === "keyword" && trigger.match !== "regex" ? trigger.text : words;
}
