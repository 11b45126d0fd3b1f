"use client";

import { ActionIcon, Popover, SegmentedControl, Stack } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import { type Editor, useEditorState } from "@tiptap/react";
import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { editorMessages } from "./editor-messages";
import { AddressForm, MiniProgramForm } from "./link-forms";

const KINDS = ["address", "miniProgram"] as const;
type LinkKind = (typeof KINDS)[number];

/** Makes a link of what is selected, or changes the one that the cursor is in: to an address, or to a mini program. */
export function LinkControl({ editor }: { editor: Editor }) {
  const t = useMessages(editorMessages).link;
  const present = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      href: String(now.getAttributes("link").href ?? ""),
      appid: String(now.getAttributes("miniProgramLink").appid ?? ""),
      path: String(now.getAttributes("miniProgramLink").path ?? ""),
    }),
  });
  const [kind, setKind] = useState<LinkKind | null>(null);
  const isOn = present.href !== "" || present.appid !== "";
  const close = () => setKind(null);
  return (
    <Popover
      opened={kind !== null}
      onChange={(isOpen) => !isOpen && close()}
      trapFocus
      withinPortal
      width={300}
    >
      <Popover.Target>
        <ActionIcon
          variant={isOn ? "light" : "subtle"}
          color={isOn ? undefined : "gray"}
          size="md"
          aria-label={t.label}
          title={t.label}
          onClick={() => setKind(kind === null ? (present.appid === "" ? "address" : "miniProgram") : null)}
        >
          <IconLink size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.label}>
        <Stack gap="xs">
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label={t.kind}
            value={kind ?? "address"}
            data={KINDS.map((value) => ({ value, label: t.kinds[value] }))}
            onChange={(value) => setKind(KINDS.find((each) => each === value) ?? null)}
          />
          {kind === "miniProgram" ? (
            <MiniProgramForm editor={editor} link={present} onDone={close} />
          ) : (
            <AddressForm editor={editor} href={present.href} onDone={close} />
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
