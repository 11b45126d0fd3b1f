"use client";

import { TextInput } from "@mantine/core";
import { useEffect, useEffectEvent, useRef } from "react";
import type { Finding } from "@/lib/menu/checking/types";
import { VISIBLE_WIDTH, widthOf } from "@/lib/menu/limits";
import { hasRoom, type Located } from "@/lib/menu/workbench/editing";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { FieldNotes } from "./field-notes";
import type { MenuEditing } from "./use-menu-editing";

type NameFieldProps = {
  chosen: Located;
  editing: MenuEditing;
  canEdit: boolean;
  findings: readonly Finding[];
};

/** A button's name, measured as phones cut it; what WeChat takes is more, and a finding says when that is used up. */
export function NameField({ chosen, editing, canEdit, findings }: NameFieldProps) {
  const t = useMessages(workbenchMessages).panel;
  const level = chosen.place.parentId === null ? "top" : "item";
  const { id, name } = chosen.button;
  const { parentId } = chosen.place;
  const about = findings.filter(({ field }) => field === "name");
  const error = about.find(({ isWrong }) => isWrong)?.message;
  const { wish } = editing;
  const input = useRef<HTMLInputElement>(null);
  const takeFocus = useEffectEvent(() => {
    input.current?.focus();
    // What a new button is called is there to be typed over.
    if (editing.freshFields.has("name")) input.current?.select();
  });
  useEffect(() => {
    if (wish?.to === "name") takeFocus();
  }, [wish]);
  return (
    <div>
      <TextInput
        ref={input}
        label={t.name}
        description={t.nameHint(widthOf(name), VISIBLE_WIDTH[level])}
        value={name}
        readOnly={!canEdit}
        error={error}
        autoComplete="off"
        // Where a sheet looks for what to focus.
        data-autofocus={wish?.to === "name" || undefined}
        maw="26rem"
        onChange={(event) => editing.rename(id, event.currentTarget.value)}
        onFocus={() => !error && editing.begin(id, ["name"])}
        onBlur={() => editing.leave(id, "name")}
        onKeyDown={(event) => {
          // While Chinese is being composed, Enter belongs to the input method.
          if (event.key !== "Enter" || event.nativeEvent.isComposing || !canEdit) return;
          event.preventDefault();
          if (hasRoom(editing.menu, parentId)) editing.add(parentId);
        }}
      />
      <FieldNotes findings={about} />
    </div>
  );
}
