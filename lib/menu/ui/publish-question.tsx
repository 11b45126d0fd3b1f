"use client";

import { List, Stack, Text } from "@mantine/core";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { menuMessages } from "../messages";
import type { MenuButtonView } from "../types";
import { describeType } from "./button-type";
import { inPlace } from "./in-place";

type PublishQuestionProps = {
  next: readonly MenuButtonView[];
  /** What followers have now; empty where it is not known. */
  current: readonly MenuButtonView[];
};

/** What publishing means for the followers: what they will see, and what they will miss. */
export function PublishQuestion({ next, current }: PublishQuestionProps) {
  const t = useMessages(menuMessages).publish;
  const locale = useLocale();
  const kept = new Set(namesOf(next));
  const gone = namesOf(current).filter((name) => !kept.has(name));
  const comma = locale === "zh" ? "、" : ", ";
  return (
    <Stack gap="xs">
      <Text size="sm">{t.see}</Text>
      <List size="sm">
        {inPlace(next).map(({ place, button }) => (
          <List.Item key={place}>
            <strong>{button.name}</strong>{" "}
            <Text span size="sm" c="dimmed">
              {button.type === null
                ? button.items.map(({ name }) => name).join(comma)
                : describeType(button.type, locale)}
            </Text>
          </List.Item>
        ))}
      </List>
      {gone.length > 0 && (
        <Text size="sm">
          {t.gone} <strong>{gone.join(comma)}</strong>
        </Text>
      )}
      <Text size="sm">{t.reach}</Text>
    </Stack>
  );
}

function namesOf(buttons: readonly MenuButtonView[]): string[] {
  return buttons.flatMap(({ name, items }) => [name, ...namesOf(items)]);
}
