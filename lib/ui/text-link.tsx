"use client";

import { Anchor, type AnchorProps } from "@mantine/core";
import Link, { type LinkProps } from "next/link";
import type { ReactNode } from "react";

type TextLinkProps = AnchorProps & Pick<LinkProps, "href" | "scroll"> & { children: ReactNode };

/** A small link to what a row or a note is about; it is one of many, so its page is not fetched ahead. */
export function TextLink(props: TextLinkProps) {
  return <Anchor component={Link} prefetch={false} size="sm" {...props} />;
}
