"use client";

import { Button, Group, Stack, TextInput } from "@mantine/core";
import type { Editor } from "@tiptap/react";
import { type FormEvent, type ReactNode, useState } from "react";
import { appIdSchema } from "@/lib/articles/document/attributes";
import { DOCUMENT_LIMITS } from "@/lib/articles/document/document-limits";
import { safeAddress } from "@/lib/articles/markup/safe-address";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { completeAddress } from "@/lib/ui/complete-address";
import { editorMessages } from "./editor-messages";

type AddressFormProps = { editor: Editor; href: string; onDone: () => void };

/** Where a link leads. */
export function AddressForm({ editor, href, onDone }: AddressFormProps) {
  const t = useMessages(editorMessages).link;
  const [typed, setTyped] = useState(href);
  const [isWrong, setIsWrong] = useState(false);
  const set = () => {
    const address = safeAddress(completeAddress(typed.trim()));
    if (address === null) return setIsWrong(true);
    onDone();
    const chain = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && href === "") {
      const marks = [{ type: "link", attrs: { href: address } }];
      chain.insertContent({ type: "text", text: address, marks }).run();
    } else chain.unsetMark("miniProgramLink").setLink({ href: address }).run();
  };
  const unset = () => {
    onDone();
    editor.chain().focus().extendMarkRange("link").unsetLink().run();
  };
  return (
    <LinkForm onSet={set} onUnset={href === "" ? null : unset}>
      <TextInput
        label={t.address}
        description={t.hint}
        value={typed}
        data-autofocus
        error={isWrong && t.wrong}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
    </LinkForm>
  );
}

type MiniProgramFormProps = {
  editor: Editor;
  link: { appid: string; path: string };
  onDone: () => void;
};

/** Which mini program words open, and where in it. */
export function MiniProgramForm({ editor, link, onDone }: MiniProgramFormProps) {
  const { link: t, dialogs } = useMessages(editorMessages);
  const [appid, setAppid] = useState(link.appid);
  const [path, setPath] = useState(link.path);
  const [problem, setProblem] = useState<"appid" | "words" | null>(null);
  const set = () => {
    const trimmed = appid.trim();
    if (!appIdSchema.safeParse(trimmed).success) return setProblem("appid");
    const chain = editor.chain().focus().extendMarkRange("miniProgramLink");
    // Words of its own it has none: an AppID would say nothing to readers.
    if (editor.state.selection.empty && link.appid === "") return setProblem("words");
    onDone();
    chain.unsetLink().setMark("miniProgramLink", { appid: trimmed, path: path.trim() }).run();
  };
  const unset = () => {
    onDone();
    editor.chain().focus().extendMarkRange("miniProgramLink").unsetMark("miniProgramLink").run();
  };
  return (
    <LinkForm onSet={set} onUnset={link.appid === "" ? null : unset}>
      <TextInput
        label={dialogs.appid}
        value={appid}
        data-autofocus
        error={problem && { appid: dialogs.wrongAppid, words: t.noWords }[problem]}
        onChange={({ currentTarget }) => setAppid(currentTarget.value)}
      />
      <TextInput
        label={dialogs.path}
        description={t.pathHint}
        value={path}
        maxLength={DOCUMENT_LIMITS.addressCharacters}
        onChange={({ currentTarget }) => setPath(currentTarget.value)}
      />
    </LinkForm>
  );
}

type LinkFormProps = { onSet: () => void; onUnset: (() => void) | null; children: ReactNode };

function LinkForm({ onSet, onUnset, children }: LinkFormProps) {
  const t = useMessages(editorMessages).link;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSet();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        {children}
        <Group gap="xs" justify="flex-end">
          {onUnset && (
            <Button size="xs" variant="default" onClick={onUnset}>
              {t.unset}
            </Button>
          )}
          <Button size="xs" type="submit">
            {t.set}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
