"use client";

import { Button, Tooltip, VisuallyHidden } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useId } from "react";
import { editorMessages } from "@/lib/menu/editor/messages";
import { canPublish, type DraftStanding } from "@/lib/menu/live/draft-standing";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { NARROW_PADDING } from "./editor-tools";

type PublishButtonProps = { standing: DraftStanding; isPreparing: boolean; onPublish: () => void };

/** The way to the followers, and by how much they would notice; it rests where they would not, and says so. */
export function PublishButton({ standing, isPreparing, onPublish }: PublishButtonProps) {
  const t = useMessages(editorMessages);
  const id = useId();
  const isPossible = canPublish(standing);
  const reason = reasonFor(standing, t.live.reasons);
  return (
    <>
      <Tooltip
        label={reason}
        disabled={reason === null}
        events={{ hover: true, focus: true, touch: true }}
        multiline
        maw="18rem"
      >
        <Button
          px={NARROW_PADDING}
          leftSection={<IconSend size={16} aria-hidden />}
          aria-disabled={!isPossible || isPreparing}
          data-disabled={!isPossible || undefined}
          aria-describedby={reason === null ? undefined : id}
          onClick={() => isPossible && !isPreparing && onPublish()}
        >
          {isPreparing ? t.tools.preparing : t.tools.publish(standing.changes.length)}
        </Button>
      </Tooltip>
      <VisuallyHidden id={id}>{reason}</VisuallyHidden>
    </>
  );
}

type Reasons = (typeof editorMessages)["zh" | "en"]["live"]["reasons"];

/** Why it rests, or what is special about publishing now. */
function reasonFor({ type, before, changes }: DraftStanding, t: Reasons): string | null {
  if (type === "elsewhere" || type === "gone") return t[type];
  if (changes.length > 0) return null;
  return before.buttons.length === 0 ? t.empty : t.none;
}
