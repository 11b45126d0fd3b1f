"use client";

import { ActionIcon, Button, Group, Popover, Stack, TextInput } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import { type Editor, useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useState } from "react";
import { safeAddress } from "@/lib/articles/markup/safe-address";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { completeAddress } from "@/lib/ui/complete-address";
import { editorMessages } from "./editor-messages";

/** Makes a link of what is selected, or changes the one that the cursor is in. */
export function LinkControl({ editor }: { editor: Editor }) {
  const t = useMessages(editorMessages).link;
  const href = useEditorState({
    editor,
    selector: ({ editor: now }): string => now.getAttributes("link").href ?? "",
  });
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const close = () => {
    setTyped(null);
    setIsWrong(false);
  };
  const set = () => {
    const address = safeAddress(completeAddress((typed ?? "").trim()));
    if (address === null) return setIsWrong(true);
    close();
    const chain = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && href === "") {
      chain
        .insertContent({ type: "text", text: address, marks: [{ type: "link", attrs: { href: address } }] })
        .run();
    } else chain.setLink({ href: address }).run();
  };
  const setOnEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    set();
  };
  return (
    <Popover
      opened={typed !== null}
      onChange={(isOpen) => !isOpen && close()}
      trapFocus
      withinPortal
      width={300}
    >
      <Popover.Target>
        <ActionIcon
          variant={href === "" ? "subtle" : "light"}
          color={href === "" ? "gray" : undefined}
          size="md"
          aria-label={t.label}
          title={t.label}
          onClick={() => (typed === null ? setTyped(href) : close())}
        >
          <IconLink size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.label}>
        <Stack gap="xs">
          <TextInput
            label={t.address}
            description={t.hint}
            value={typed ?? ""}
            data-autofocus
            error={isWrong && t.wrong}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            onKeyDown={setOnEnter}
          />
          <Group gap="xs" justify="flex-end">
            {href !== "" && (
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  close();
                  editor.chain().focus().extendMarkRange("link").unsetLink().run();
                }}
              >
                {t.unset}
              </Button>
            )}
            <Button size="xs" onClick={set}>
              {t.set}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
