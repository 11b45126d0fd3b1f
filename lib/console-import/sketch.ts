import { normalizeKeyword } from "@/lib/replies/keyword";
import { LIMITS } from "@/lib/replies/limits";
import { type Trigger, triggerIdentity } from "@/lib/replies/schema";
import type { AutoReplies, AutoReplyItem, AutoReplyRule } from "@/lib/wechat/api/auto-replies";
import type { Note } from "./schema";
import { sketchReply } from "./sketch-reply";
import { NOWHERE, note, type SketchedPart } from "./sketched-part";

/** What the console answers by itself, as rules would say it. */
export function sketchAutoReplies(answer: AutoReplies): SketchedPart[] {
  const rules = answer.rules.map(sketchRule);
  noteSharedKeywords(rules);
  return [
    ...(answer.welcome ? [sketchSingle("welcome", answer.welcome, answer.isWelcomeOn !== false)] : []),
    ...(answer.fallback ? [sketchSingle("fallback", answer.fallback, answer.isDefaultOn !== false)] : []),
    ...withKeys(rules),
  ];
}

const SINGLES = {
  welcome: { trigger: { type: "follow" }, occasion: "event", notes: [] },
  fallback: { trigger: { type: "default" }, occasion: "message", notes: [note("oncePerHour")] },
} as const satisfies Record<string, { trigger: Trigger; occasion: "event" | "message"; notes: Note[] }>;

function sketchSingle(kind: keyof typeof SINGLES, item: AutoReplyItem, isOn: boolean): SketchedPart {
  const { trigger, occasion, notes } = SINGLES[kind];
  const { reply, notes: ofReply } = sketchReply(item, occasion, NOWHERE);
  return {
    ...{ key: kind, kind, name: "", isOn, isOurs: false },
    notes: [...(isOn ? [] : [note("switchedOff")]), ...notes, ...ofReply],
    body: { type: "rule", triggers: [trigger], replyMode: "all" },
    replies: reply ? [{ place: NOWHERE, reply }] : [],
  };
}

/** As long as a rule's name may be. */
const NAME_LENGTH = 60;

function sketchRule(rule: AutoReplyRule): SketchedPart {
  const { triggers, notes } = sketchKeywords(rule);
  const isSeveral = rule.replies.length > 1;
  const sketches = rule.replies.map((item, index) => {
    const place = { ...NOWHERE, reply: isSeveral ? index + 1 : null };
    return { place, ...sketchReply(item, "message", place) };
  });
  const replies = sketches.flatMap(({ place, reply }) => (reply ? [{ place, reply }] : []));
  const isKnownMode = rule.mode === "reply_all" || rule.mode === "random_one";
  const isRandom = rule.mode === "random_one";
  return {
    ...{ key: "", kind: "keyword" as const, isOn: true, isOurs: false },
    name: (rule.name.trim() || (rule.keywords[0]?.content ?? "").trim()).slice(0, NAME_LENGTH),
    notes: [
      ...notes,
      ...(isKnownMode || !isSeveral ? [] : [note("unknownMode", { what: rule.mode })]),
      ...sketches.flatMap((sketch) => sketch.notes),
      ...(replies.length > 1 && !isRandom ? [note("followUps")] : []),
      ...replies.slice(LIMITS.replies).map(({ place }) => note("tooManyReplies", { reply: place.reply })),
    ],
    body:
      triggers.length > 0
        ? { type: "rule", triggers, replyMode: isRandom ? ("random" as const) : ("all" as const) }
        : null,
    replies: replies.slice(0, LIMITS.replies),
  };
}

function sketchKeywords({ keywords }: AutoReplyRule): { triggers: Trigger[]; notes: Note[] } {
  const triggers = new Map<string, Trigger>();
  const notes: Note[] = [];
  for (const keyword of keywords) {
    const { trigger, noted } = sketchKeyword(keyword);
    if (noted) notes.push(noted);
    if (!trigger) continue;
    const identity = triggerIdentity(trigger);
    if (triggers.has(identity)) notes.push(note("repeatedKeyword", { what: keyword.content.trim() }));
    else triggers.set(identity, trigger);
  }
  const all = [...triggers.values()];
  if (all.length === 0) notes.push(note("noKeyword"));
  if (all.length > LIMITS.triggers) notes.push(note("tooManyKeywords", { what: String(all.length) }));
  return { triggers: all.slice(0, LIMITS.triggers), notes };
}

type Keyword = AutoReplyRule["keywords"][number];

function sketchKeyword({ type, match, content }: Keyword): { trigger?: Trigger; noted?: Note } {
  const text = content.trim();
  if (type !== "text" && type !== "") return { noted: note("unknownKeyword", { what: text || type }) };
  if (normalizeKeyword(text) === "") return {};
  const trigger: Trigger = { type: "keyword", match: match === "equal" ? "exact" : "contains", text };
  const isKnown = match === "equal" || match === "contain";
  return { trigger, ...(!isKnown && { noted: note("unknownMatch", { what: text }) }) };
}

/** WeChat chooses among rules with the same keyword by chance; here the one that was made first answers. */
function noteSharedKeywords(parts: readonly SketchedPart[]): void {
  const owners = new Map<string, string>();
  for (const { body, name, notes } of parts) {
    for (const trigger of body?.type === "rule" ? body.triggers : []) {
      const identity = triggerIdentity(trigger);
      const owner = owners.get(identity);
      if (owner === undefined) owners.set(identity, name);
      else if (trigger.type === "keyword")
        notes.push(note("sharedKeyword", { what: `${trigger.text} / ${owner}` }));
    }
  }
}

/** Rules are known again by their names; of several with one name by their order. */
function withKeys(rules: readonly SketchedPart[]): SketchedPart[] {
  const counts = new Map<string, number>();
  return rules.map((part) => {
    const count = (counts.get(part.name) ?? 0) + 1;
    counts.set(part.name, count);
    return { ...part, key: `keyword ${part.name}${count > 1 ? ` #${count}` : ""}` };
  });
}
