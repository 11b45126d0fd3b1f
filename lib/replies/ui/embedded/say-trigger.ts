import type { Trigger } from "@/lib/replies/schema";

type Say = (text: string) => string;
type Words = Readonly<
  Record<"exact" | "contains" | "regex" | "scan" | "click" | "message", Say> &
    Record<"follow" | "default", string>
>;
type MessageType = Extract<Trigger, { type: "message" }>["messageType"];

/**
 * A condition in words.
 *
 * @param words those of the place where it stands
 * @param nameOf names a kind of message, for `words.message`
 */
export function sayTrigger(trigger: Trigger, words: Words, nameOf: (type: MessageType) => string): string {
  switch (trigger.type) {
    case "keyword":
      return words[trigger.match](trigger.text);
    case "scan":
      return words.scan(trigger.scene);
    case "click":
      return words.click(trigger.key);
    case "message":
      return words.message(nameOf(trigger.messageType));
    case "follow":
    case "default":
      return words[trigger.type];
    default:
      return trigger satisfies never;
  }
}
