"use client";

import { IconPlus } from "@tabler/icons-react";
import { memo } from "react";
import { MAX_BUTTONS } from "@/lib/menu/limits";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { usePhoneAccount } from "@/lib/ui/phone/phone-account";
import { ChatNote, IdleKeyboardKey, PhoneBar, PhoneHeader, PhoneTalk } from "@/lib/ui/phone/phone-chat";
import { PhoneFrame } from "@/lib/ui/phone/phone-frame";
import { MenuColumn } from "./menu-column";
import { MenuDrag } from "./menu-drag";
import classes from "./menu-phone.module.css";
import type { Marks } from "./use-findings";
import type { MenuEditing } from "./use-menu-editing";

type MenuPhoneProps = { editing: MenuEditing; canEdit: boolean; marks: Marks };

/** The chat of a phone with the menu under work at its foot: tap to edit, drag to sort. */
export const MenuPhone = memo(function MenuPhone({ editing, canEdit, marks }: MenuPhoneProps) {
  const t = useMessages(workbenchMessages).phone;
  const account = usePhoneAccount();
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
                <button
                  type="button"
                  className={classes.add}
                  aria-label={t.addTop}
                  onClick={() => editing.add(null)}
                >
                  <IconPlus size={20} aria-hidden />
                </button>
              </li>
            )}
          </ul>
        </PhoneBar>
      </PhoneFrame>
    </MenuDrag>
  );
});
