"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { useEffect, useId, useRef, useState } from "react";
import { actionMessages } from "@/lib/menu/action-messages";
import type { ActionType } from "@/lib/menu/action-types";
import type { Finding } from "@/lib/menu/checking/types";
import type { Located } from "@/lib/menu/workbench/editing";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { ActionChoice } from "./action-choice";
import classes from "./action-choice.module.css";
import { ActionFields } from "./action-fields";
import { ACTION_ICONS } from "./action-icons";
import { FieldNotes } from "./field-notes";
import type { MenuEditing } from "./use-menu-editing";

type ActionEditorProps = {
  accountId: string;
  chosen: Located;
  editing: MenuEditing;
  canEdit: boolean;
  findings: readonly Finding[];
};

/** What a tap does: the kind of it, chosen by what it means for the follower, and the fields of that kind. */
export function ActionEditor({ accountId, chosen, editing, canEdit, findings }: ActionEditorProps) {
  const t = useMessages(workbenchMessages).actions;
  const labelId = useId();
  const { id, action } = chosen.button;
  const [isChoosing, setChoosing] = useState(action === null);
  const isListShown = canEdit && (isChoosing || action === null);
  const about = findings.filter(({ field }) => field === "action" || field === null);
  const wrong = about.find(({ isWrong }) => isWrong);
  const box = useRef<HTMLDivElement>(null);
  const { wish } = editing;
  useEffect(() => {
    if (wish?.to === "action") focusFirstField(box.current);
  }, [wish]);
  return (
    <Stack
      gap="md"
      ref={box}
      onBlur={({ currentTarget, relatedTarget }) =>
        !currentTarget.contains(relatedTarget) && editing.leave(id, "action")
      }
    >
      <div>
        <Text id={labelId} size="sm" fw={500} mb={6}>
          {t.label}
        </Text>
        {action ? (
          <Group gap="sm" wrap="nowrap" className={classes.current}>
            <ActionFace type={action.type} />
            {canEdit && (
              <Button
                data-change
                size="compact-sm"
                variant="default"
                onClick={() => setChoosing(!isListShown)}
              >
                {isListShown ? t.keep : t.change}
              </Button>
            )}
          </Group>
        ) : (
          <Text size="sm" c={wrong ? "var(--mantine-color-error)" : "dimmed"}>
            {t.choose}
          </Text>
        )}
        {action && wrong && (
          <Text size="sm" mt={6} c="var(--mantine-color-error)">
            {wrong.message}
          </Text>
        )}
        <FieldNotes findings={about} />
      </div>
      {isListShown && (
        <ActionChoice
          labelId={labelId}
          value={action?.type ?? null}
          onChoose={(type) => {
            editing.chooseAction(id, type);
            setChoosing(false);
          }}
        />
      )}
      {action && (
        <ActionFields
          key={action.type}
          accountId={accountId}
          button={chosen.button}
          action={action}
          canEdit={canEdit}
          findings={findings}
          onChange={(next, field) => editing.act(id, next, field)}
          onEnter={(field) => editing.begin(id, [field])}
          onLeave={(field) => editing.leave(id, field)}
        />
      )}
    </Stack>
  );
}

/** The first field of what was chosen; where it has none, or they are not there yet, the button to choose again. */
function focusFirstField(box: HTMLElement | null): void {
  const target = box?.querySelector("input, textarea") ?? box?.querySelector("[data-change]");
  if (target instanceof HTMLElement) target.focus();
}

function ActionFace({ type }: { type: ActionType }) {
  const t = useMessages(actionMessages);
  const Icon = ACTION_ICONS[type];
  return (
    <Group gap="sm" wrap="nowrap" flex={1} miw={0}>
      <span className={classes.icon}>
        <Icon size={20} stroke={1.6} aria-hidden />
      </span>
      <div>
        <Text size="sm" fw={600}>
          {t.names[type]}
        </Text>
        <Text size="xs" c="dimmed">
          {t.hints[type]}
        </Text>
      </div>
    </Group>
  );
}
