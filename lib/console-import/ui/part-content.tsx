"use client";

import { Badge, Group, Text } from "@mantine/core";
import { importMessages } from "@/lib/console-import/messages";
import type { ShownBody, ShownPart } from "@/lib/console-import/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./import.module.css";

type MenuBody = Extract<ShownBody, { type: "menu" | "conditional" }>;
type AnyReply = Extract<ShownBody, { type: "rule" }>["replies"][number];

/** What followers get by a part, in short. */
export function PartContent({ part: { body } }: { part: ShownPart }) {
  const t = useMessages(importMessages);
  if (!body) return null;
  if (body.type !== "rule") return <Buttons body={body} />;
  const keywords = body.triggers.flatMap((trigger) => (trigger.type === "keyword" ? [trigger] : []));
  return (
    <>
      {keywords.length > 0 && (
        <Group gap={6}>
          {keywords.map(({ text, match }) => (
            <Badge key={`${match} ${text}`} variant="default" tt="none" className={classes.keyword}>
              {text} · {t.matches[match]}
            </Badge>
          ))}
          {body.replies.length > 1 && (
            <Text size="xs" c="dimmed">
              {t.modes[body.replyMode]}
            </Text>
          )}
        </Group>
      )}
      {inOrder(body.replies).map(({ id, one }) => (
        <ReplyLine key={id} reply={one} />
      ))}
    </>
  );
}

/** Nothing but their order tells them apart: a rule may say the same twice. */
function inOrder<T>(list: readonly T[]): { id: string; one: T; place: number }[] {
  return list.map((one, place) => ({ id: String(place), one, place }));
}

function ReplyLine({ reply }: { reply: AnyReply }) {
  return (
    <Text size="sm" lineClamp={3} className={classes.said}>
      {useSaid(reply)}
    </Text>
  );
}

function useSaid(reply: AnyReply | undefined): string {
  const { replies } = useMessages(importMessages);
  if (!reply) return "";
  switch (reply.type) {
    case "text":
      return reply.text;
    case "news":
      return replies.news(reply.articles.map(({ title }) => title));
    case "image":
    case "voice":
    case "video":
      return replies[reply.type](reply.name);
    default:
      return reply satisfies never;
  }
}

function Buttons({ body }: { body: MenuBody }) {
  return (
    <ul className={classes.buttons}>
      {inOrder(body.buttons).map(({ id, one: button, place: top }) => (
        <li key={id}>
          <ButtonLine body={body} button={button} path={[top]} />
          {button.sub_button.length > 0 && (
            <ul>
              {inOrder(button.sub_button).map(({ id: itemId, one: item, place }) => (
                <li key={itemId}>
                  <ButtonLine body={body} button={item} path={[top, place]} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

type ButtonLineProps = {
  body: MenuBody;
  button: Omit<MenuBody["buttons"][number], "sub_button">;
  path: readonly number[];
};

function ButtonLine({ body, button, path }: ButtonLineProps) {
  const t = useMessages(importMessages);
  const reply =
    body.type === "menu" ? body.replies.find((one) => one.path.join() === path.join()) : undefined;
  const said = useSaid(reply?.reply);
  const target = button.url ?? button.pagepath ?? button.key ?? "";
  return (
    <Text span size="sm" className={classes.said}>
      {button.name || t.untitled}
      {(said || target) && (
        <Text span size="sm" c="dimmed">
          {" "}
          · {said ? t.sends(said.slice(0, 60)) : button.url ? t.opens(target) : target}
        </Text>
      )}
    </Text>
  );
}
