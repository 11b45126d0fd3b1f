"use client";

import { IconKeyboard } from "@tabler/icons-react";
import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { menuMessages } from "../messages";
import type { LiveMenu, MenuButtonView } from "../types";
import { ButtonEffects } from "./button-effects";
import { inPlace } from "./in-place";
import classes from "./menu-phone.module.css";
import { TopButton } from "./top-button";

type MenuPhoneProps = {
  label: string;
  buttons: readonly MenuButtonView[];
  /** Shown where there are no buttons. */
  absence: string;
  /** Buttons that WeChat may have refused, by place. */
  blamed?: ReadonlySet<string>;
};

const NONE: ReadonlySet<string> = new Set();

/** A menu as a phone shows it; a tap opens the second level and tells what each button does. */
export function MenuPhone({ label, buttons, absence, blamed = NONE }: MenuPhoneProps) {
  const t = useMessages(menuMessages).phone;
  const [chosen, setChosen] = useState<string | null>(null);
  const placed = inPlace(buttons);
  const open = placed.find(({ place }) => place === chosen);
  return (
    <div className={classes.place}>
      <section className={classes.phone} aria-label={label}>
        <div className={classes.bar} aria-hidden="true">
          {label}
        </div>
        <div className={classes.talk}>
          {placed.length === 0 && <p className={classes.absence}>{absence}</p>}
        </div>
        {placed.length > 0 && (
          <div className={classes.foot}>
            <IconKeyboard size={22} stroke={1.4} aria-hidden className={classes.keyboard} />
            <ul className={classes.menu}>
              {placed.map((each) => (
                <TopButton
                  key={each.place}
                  {...each}
                  blamed={blamed}
                  isOpen={each.place === chosen}
                  onTap={() => setChosen(each.place === chosen ? null : each.place)}
                />
              ))}
            </ul>
          </div>
        )}
      </section>
      {placed.length > 0 && (
        <div aria-live="polite">
          {open ? <ButtonEffects {...open} blamed={blamed} /> : <p className={classes.note}>{t.hint}</p>}
        </div>
      )}
    </div>
  );
}

/** The menu that followers have at this moment. */
export function LiveMenuPhone({ live }: { live: LiveMenu }) {
  const t = useMessages(menuMessages).phone;
  return (
    <MenuPhone
      label={t.live}
      buttons={live.type === "live" ? live.buttons : []}
      absence={live.type === "failed" ? t.unknown : t.noneLive}
    />
  );
}
