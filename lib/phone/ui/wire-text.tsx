"use client";

import { CopyButton, UnstyledButton } from "@mantine/core";
import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./wire.module.css";

const PARTS = /(<!\[CDATA\[|\]\]>)|(<\/?[A-Za-z][^<>]*>)|([^<\]]+|<|\])/g;

type WireTextProps = {
  text: string;
  /** Says which text this is, for those who do not see where it stands. */
  label: string;
  caption?: string;
};

/** A text exactly as it went over the wire, its tags coloured, with a button that copies it. */
export function WireText({ text, label, caption }: WireTextProps) {
  const t = useMessages(phoneMessages).wire;
  return (
    <section className={classes.text} aria-label={label}>
      <div className={classes.caption}>
        <span>{caption}</span>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <UnstyledButton className={classes.copy} aria-label={`${t.copy} ${label}`} onClick={copy}>
              <span aria-live="polite">{copied ? t.copied : t.copy}</span>
            </UnstyledButton>
          )}
        </CopyButton>
      </div>
      <pre className={classes.pre}>{text === "" ? t.nothing : <Coloured text={text} />}</pre>
    </section>
  );
}

function Coloured({ text }: { text: string }) {
  return [...text.matchAll(PARTS)].map((part) => {
    const [words, cdata, tag] = part;
    const className = cdata ? classes.cdata : tag ? classes.tag : undefined;
    return (
      <span key={part.index} className={className}>
        {words}
      </span>
    );
  });
}
