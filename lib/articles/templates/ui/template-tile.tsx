"use client";

import { Text, UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import type { ArticleDocument } from "@/lib/articles/document/document-types";
import type { ArticleLook } from "@/lib/articles/themes/options";
import { ArticleMiniature } from "./article-miniature";
import classes from "./template-gallery.module.css";

type TemplateTileProps = {
  name: string;
  note: string;
  /** What its button does. */
  label: string;
  title?: string;
  body: ArticleDocument;
  look: ArticleLook;
  isBusy?: boolean;
  tools?: ReactNode;
  onChoose: () => void;
};

/** Something to choose, as it looks. */
export function TemplateTile({
  name,
  note,
  label,
  title,
  body,
  look,
  isBusy,
  tools,
  onChoose,
}: TemplateTileProps) {
  return (
    <li className={classes.tile}>
      <UnstyledButton className={classes.choose} aria-label={label} disabled={isBusy} onClick={onChoose}>
        <ArticleMiniature name={name} title={title} body={body} look={look} />
        <div className={classes.words}>
          <Text fw={600} size="sm" lineClamp={1}>
            {name}
          </Text>
          <Text size="xs" c="dimmed" lineClamp={1}>
            {note}
          </Text>
        </div>
      </UnstyledButton>
      {tools && <div className={classes.tools}>{tools}</div>}
    </li>
  );
}

/** Tiles beside each other, as many as there is room for. */
export function TemplateTiles({ children }: { children: ReactNode }) {
  return <ul className={classes.grid}>{children}</ul>;
}
