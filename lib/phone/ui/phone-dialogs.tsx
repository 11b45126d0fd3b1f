"use client";

import { Modal } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import { phoneMessages } from "@/lib/phone/messages";
import { personMessages } from "@/lib/phone/person-messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { LinkForm } from "./link-form";
import { PersonForm } from "./person-form";
import { type PhoneDialog, usePhone } from "./phone-context";
import { PicturesForm } from "./pictures-form";
import { PlaceForm } from "./place-form";
import { ScanForm } from "./scan-form";

type PhoneDialogsProps = {
  /** The last one while it closes. */
  dialog: PhoneDialog;
  isOpen: boolean;
  onClose: () => void;
};

/** Whatever the phone asks for before it acts; loaded when it first does. */
export function PhoneDialogs({ dialog, isOpen, onClose }: PhoneDialogsProps) {
  const t = useMessages(phoneMessages);
  const isMounted = useMounted();
  return (
    <Modal
      // Opened after it is there: only a change of this makes the library give the focus back.
      opened={isMounted && isOpen}
      onClose={onClose}
      title={useTitle(dialog)}
      size="md"
      centered
      closeButtonProps={{ "aria-label": t.closeDialog }}
    >
      <Content dialog={dialog} onDone={onClose} />
    </Modal>
  );
}

function Content({ dialog, onDone }: { dialog: PhoneDialog; onDone: () => void }) {
  switch (dialog.type) {
    case "scan":
      return <ScanForm codes={dialog.codes} tapped={dialog.tapped} onDone={onDone} />;
    case "place":
      return <PlaceForm tapped={dialog.tapped} onDone={onDone} />;
    case "pictures":
      return <PicturesForm tapped={dialog.tapped} onDone={onDone} />;
    case "link":
      return <LinkForm onDone={onDone} />;
    case "person":
      return <PersonForm tags={dialog.tags} onDone={onDone} />;
    default:
      return dialog satisfies never;
  }
}

function useTitle(dialog: PhoneDialog): string {
  const t = useMessages(phoneMessages);
  const person = useMessages(personMessages);
  const { me } = usePhone();
  switch (dialog.type) {
    case "scan":
      return dialog.tapped ? t.scan.forMenu(dialog.tapped.button.name) : t.scan.title;
    case "place":
      return dialog.tapped ? t.place.forMenu(dialog.tapped.button.name) : t.place.title;
    case "pictures":
      return t.pictures.title(dialog.tapped.button.name);
    case "link":
      return t.link.title;
    case "person":
      return person.title(me.nickname);
    default:
      return dialog satisfies never;
  }
}
