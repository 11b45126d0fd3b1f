"use client";

import { Button, Card, Group, Stack, Text, Title } from "@mantine/core";
import { IconCopy, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { Finding } from "@/lib/menu/checking/types";
import { describePlace } from "@/lib/menu/workbench/describe-place";
import { hasRoom, type Located } from "@/lib/menu/workbench/editing";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { copyReplies } from "@/lib/replies/ui/embedded/copy-replies";
import { ActionEditor } from "./action-editor";
import { ItemList } from "./item-list";
import { MoveButtons } from "./move-buttons";
import { NameField } from "./name-field";
import type { MenuEditing } from "./use-menu-editing";

export type ButtonPanelProps = {
  accountId: string;
  editing: MenuEditing;
  canEdit: boolean;
  findings: readonly Finding[];
};

/** All there is to say about the chosen button, and everything that can be done with it, beside the phone. */
export function ButtonPanel(props: ButtonPanelProps) {
  const t = useMessages(workbenchMessages);
  const { accountId, editing, canEdit } = props;
  const { chosen } = editing;
  if (!chosen)
    return (
      <Card withBorder radius="lg" p="xl" ta="center">
        <Text fw={600}>{t.panel.none}</Text>
        <Text size="sm" c="dimmed">
          {t.panel.noneHint}
        </Text>
      </Card>
    );
  return (
    <Card component="section" withBorder radius="lg" p="lg" aria-labelledby="menu-button-title">
      <Group justify="space-between" gap="xs" mb="md">
        <Title order={2} size="h4" id="menu-button-title">
          {titleOf(chosen, editing, t)}
        </Title>
        {canEdit && <PanelTools accountId={accountId} editing={editing} chosen={chosen} />}
      </Group>
      <PanelFields {...props} chosen={chosen} />
    </Card>
  );
}

/** What the chosen button is called and does, and where it is. */
export function PanelFields({
  accountId,
  editing,
  canEdit,
  findings,
  chosen,
}: ButtonPanelProps & ChosenProps) {
  const about = findings.filter(({ buttonId, isEarly }) => buttonId === chosen.button.id && !isEarly);
  return (
    <Stack gap="lg" key={chosen.button.id}>
      <NameField chosen={chosen} editing={editing} canEdit={canEdit} findings={about} />
      {chosen.items.length > 0 ? (
        <ItemList chosen={chosen} editing={editing} canEdit={canEdit} />
      ) : (
        <ActionEditor
          accountId={accountId}
          chosen={chosen}
          editing={editing}
          canEdit={canEdit}
          findings={about}
        />
      )}
      {canEdit && <MoveButtons chosen={chosen} editing={editing} />}
    </Stack>
  );
}

type ChosenProps = { chosen: Located };

type PanelToolsProps = ChosenProps & { accountId: string; editing: MenuEditing };

/** What can be done with the chosen button as a whole. */
export function PanelTools({ accountId, editing, chosen }: PanelToolsProps) {
  const [isCopying, setCopying] = useState(false);
  const t = useMessages(workbenchMessages).panel;
  const { id } = chosen.button;
  const canCopy = !isCopying && hasRoom(editing.menu, chosen.place.parentId);
  const duplicate = async () => {
    setCopying(true);
    await editing.duplicate(id, (copies) => copyReplies(accountId, copies));
    setCopying(false);
  };
  return (
    <Group gap={4}>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconCopy size={15} aria-hidden />}
        // Really disabled it would lose the focus when the copy takes the last place.
        aria-disabled={!canCopy}
        data-disabled={!canCopy || undefined}
        onClick={() => canCopy && void duplicate()}
      >
        {t.duplicate}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red.9"
        c="var(--mantine-color-error)"
        leftSection={<IconTrash size={15} aria-hidden />}
        onClick={() => editing.remove(id)}
      >
        {t.remove}
      </Button>
    </Group>
  );
}

/** Which button it is: "Button 2". */
export function titleOf(
  chosen: Located,
  editing: MenuEditing,
  t: (typeof workbenchMessages)["zh" | "en"],
): string {
  const { parentId, index } = chosen.place;
  if (parentId === null) return t.panel.top(index + 1);
  const parent = editing.menu.buttons.find(({ id }) => id === parentId);
  return parent
    ? t.panel.item(parent.name || t.unnamed, index + 1)
    : describePlace(editing.menu, parentId, t);
}
