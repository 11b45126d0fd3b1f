"use client";

import { memo, type RefObject } from "react";
import { MAX_BUTTONS } from "@/lib/menu/limits";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { usePhoneAccount } from "@/lib/ui/phone/phone-account";
import { ChatNote, IdleKeyboardKey, PhoneBar, PhoneHeader, PhoneTalk } from "@/lib/ui/phone/phone-chat";
import { PhoneFrame } from "@/lib/ui/phone/phone-frame";
import { AddButton } from "./add-button";
import { MenuColumn } from "./menu-column";
import { MenuDrag } from "./menu-drag";
import classes from "./menu-phone.module.css";
import { PhoneFocus } from "./phone-focus";
import type { Marks } from "./use-findings";
import type { MenuEditing } from "./use-menu-editing";
import { usePhoneKeys } from "./use-phone-keys";

type MenuPhoneProps = {
  editing: MenuEditing;
  /** As it is at the moment, should this drawing be late. */
  latest: RefObject<MenuEditing>;
  canEdit: boolean;
  marks: Marks;
};

/** The chat of a phone with the menu under work at its foot: tap to edit, drag to sort. */
export const MenuPhone = memo(function MenuPhone({ editing, latest, canEdit, marks }: MenuPhoneProps) {
  const t = useMessages(workbenchMessages).phone;
  const account = usePhoneAccount();
  const focus = usePhoneKeys({ editing, latest, canEdit });
  const { buttons } = editing.menu;
  return (
    <MenuDrag editing={editing}>
      <PhoneFrame label={t.label}>
        <PhoneHeader title={account || t.chat} />
        <PhoneTalk>
          <ChatNote>{canEdit ? t.hint : t.viewerHint}</ChatNote>
        </PhoneTalk>
        <PhoneBar>
          <IdleKeyboardKey />
          <PhoneFocus value={focus}>
            <ul className={classes.menu} aria-label={t.menu}>
              {buttons.map((button, index) => (
                <MenuColumn
                  key={button.id}
                  button={button}
                  index={index}
                  editing={editing}
                  canEdit={canEdit}
                  marks={marks}
                  isLast={index === buttons.length - 1}
                />
              ))}
              {canEdit && buttons.length < MAX_BUTTONS && (
                <li className={classes.column}>
                  <AddButton parentId={null} label={t.addTop} className={classes.add} onAdd={editing.add} />
                </li>
              )}
            </ul>
          </PhoneFocus>
        </PhoneBar>
      </PhoneFrame>
    </MenuDrag>
  );
});
