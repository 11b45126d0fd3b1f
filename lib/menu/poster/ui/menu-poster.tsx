"use client";

import { Box } from "@mantine/core";
import type { ReactNode } from "react";
import type { MenuDocument, MenuLeaf } from "@/lib/menu/document";
import { posterMessages } from "@/lib/menu/poster/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PhoneHeader } from "@/lib/ui/phone/phone-chat";
import { PhoneFrame } from "@/lib/ui/phone/phone-frame";
import classes from "./menu-poster.module.css";

/** What is to be said about one button. */
export type ButtonMark = {
  /** Colours the button: what happened to it. */
  tone?: "added" | "removed" | "changed";
  /** From 0, not tinted, to 1. */
  heat?: number;
  /** A few words below its name. */
  note?: ReactNode;
};

type MenuPosterProps = {
  label: string;
  document: MenuDocument;
  /** Shown where there are no buttons. */
  absence: string;
  markOf?: (button: MenuLeaf) => ButtonMark;
};

const UNMARKED = () => ({});

/** A menu in a phone with everything open at once, to look at and not to tap. */
export function MenuPoster({ label, document, absence, markOf = UNMARKED }: MenuPosterProps) {
  const isEmpty = document.buttons.length === 0;
  return (
    <PhoneFrame label={label} isTall>
      <PhoneHeader title={<span aria-hidden="true">{label}</span>} />
      {isEmpty ? (
        <p className={classes.absence}>{absence}</p>
      ) : (
        <div className={classes.foot}>
          <ul className={classes.columns}>
            {document.buttons.map((button) => (
              <li key={button.id} className={classes.column}>
                <Face button={button} mark={markOf(button)} className={classes.top} />
                {button.items.length > 0 && (
                  <ul className={classes.popup}>
                    {button.items.map((item) => (
                      <li key={item.id}>
                        <Face button={item} mark={markOf(item)} className={classes.item} />
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </PhoneFrame>
  );
}

/** The lower part of the same phone under its label: above the menu there is nothing to compare. */
export function LowerPoster(props: MenuPosterProps) {
  return (
    <div>
      <p className={classes.caption} aria-hidden="true">
        {props.label}
      </p>
      <div className={classes.window}>
        <MenuPoster {...props} />
      </div>
    </div>
  );
}

type FaceProps = { button: MenuLeaf; mark: ButtonMark; className: string | undefined };

function Face({ button, mark, className }: FaceProps) {
  const t = useMessages(posterMessages);
  const { tone, heat = 0, note } = mark;
  return (
    <Box
      className={`${classes.face} ${className}`}
      data-tone={tone}
      style={heat > 0 ? { "--heat": `${Math.round(heat * 100)}%` } : undefined}
    >
      <span className={classes.name}>{button.name || t.unnamed}</span>
      {note && <span className={classes.note}>{note}</span>}
    </Box>
  );
}
