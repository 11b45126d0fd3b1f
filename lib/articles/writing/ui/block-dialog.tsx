"use client";

import { Button, Modal, Stack, TextInput } from "@mantine/core";
import type { JSONContent } from "@tiptap/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { appIdSchema } from "@/lib/articles/document/attributes";
import { DOCUMENT_LIMITS } from "@/lib/articles/document/document-limits";
import { safePictureAddress } from "@/lib/articles/markup/safe-address";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogBar } from "@/lib/ui/dialog-bar";
import type { BlockQuestion } from "./blocks";
import { CodeField } from "./code-field";
import { editorMessages } from "./editor-messages";

type BlockDialogProps = {
  accountId: string;
  question: Exclude<BlockQuestion, "image" | "file" | "savedBlock">;
  onClose: () => void;
  onMade: (block: JSONContent) => void;
};

/** Asks for what a block cannot be without. */
export function BlockDialog({ accountId, question, onClose, onMade }: BlockDialogProps) {
  const t = useMessages(editorMessages).dialogs;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t[question]}
      closeButtonProps={{ "aria-label": t.close }}
      // The text gets the focus, where the block is.
      returnFocus={false}
    >
      {question === "imageAddress" && <ImageForm onClose={onClose} onMade={onMade} />}
      {question === "qrCode" && <CodeForm accountId={accountId} onClose={onClose} onMade={onMade} />}
      {question === "miniProgramCard" && <MiniProgramForm onClose={onClose} onMade={onMade} />}
    </Modal>
  );
}

type FormProps = Pick<BlockDialogProps, "onClose" | "onMade">;

function ImageForm({ onClose, onMade }: FormProps) {
  const t = useMessages(editorMessages);
  const [src, setSrc] = useState("");
  const [alt, setAlt] = useState("");
  const [isWrong, setIsWrong] = useState(false);
  const make = () => {
    const address = src.length <= DOCUMENT_LIMITS.addressCharacters ? safePictureAddress(src.trim()) : null;
    if (address === null) return setIsWrong(true);
    onMade({ type: "image", attrs: { src: address, alt } });
  };
  return (
    <DialogForm onClose={onClose} onMake={make}>
      <TextInput
        label={t.dialogs.address}
        description={t.dialogs.addressHint}
        value={src}
        data-autofocus
        error={isWrong && t.dialogs.wrongAddress}
        onChange={({ currentTarget }) => setSrc(currentTarget.value)}
      />
      <TextInput
        label={t.alt}
        description={t.altHint}
        value={alt}
        maxLength={DOCUMENT_LIMITS.pictureWords}
        onChange={({ currentTarget }) => setAlt(currentTarget.value)}
      />
    </DialogForm>
  );
}

function CodeForm({ accountId, onClose, onMade }: FormProps & { accountId: string }) {
  const t = useMessages(editorMessages).dialogs;
  const [codeId, setCodeId] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const make = () => (codeId === null ? setIsWrong(true) : onMade({ type: "qrCode", attrs: { codeId } }));
  return (
    <DialogForm onClose={onClose} onMake={make}>
      <CodeField
        accountId={accountId}
        value={codeId}
        error={isWrong && codeId === null ? t.chooseCode : null}
        onChange={setCodeId}
      />
    </DialogForm>
  );
}

function MiniProgramForm({ onClose, onMade }: FormProps) {
  const t = useMessages(editorMessages).dialogs;
  const [values, setValues] = useState({ appid: "", path: "", title: "" });
  const [isWrong, setIsWrong] = useState(false);
  const make = () => {
    const appid = values.appid.trim();
    if (!appIdSchema.safeParse(appid).success) return setIsWrong(true);
    onMade({ type: "miniProgramCard", attrs: { ...values, appid } });
  };
  return (
    <DialogForm onClose={onClose} onMake={make}>
      <TextInput
        label={t.appid}
        value={values.appid}
        data-autofocus
        error={isWrong && t.wrongAppid}
        onChange={({ currentTarget }) => setValues({ ...values, appid: currentTarget.value })}
      />
      <TextInput
        label={t.cardTitle}
        value={values.title}
        maxLength={35}
        onChange={({ currentTarget }) => setValues({ ...values, title: currentTarget.value })}
      />
      <TextInput
        label={t.path}
        value={values.path}
        maxLength={DOCUMENT_LIMITS.addressCharacters}
        onChange={({ currentTarget }) => setValues({ ...values, path: currentTarget.value })}
      />
    </DialogForm>
  );
}

type DialogFormProps = { onClose: () => void; onMake: () => void; children: ReactNode };

function DialogForm({ onClose, onMake, children }: DialogFormProps) {
  const t = useMessages(editorMessages).dialogs;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onMake();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {children}
        <DialogBar>
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button type="submit">{t.insert}</Button>
        </DialogBar>
      </Stack>
    </form>
  );
}
