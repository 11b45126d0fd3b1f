"use client";

import { Button, type ButtonProps } from "@mantine/core";
import Link from "next/link";

/** A link that looks like a button; server components use it because they cannot hand a component over. */
export function LinkButton(props: ButtonProps & { href: string }) {
  return <Button component={Link} {...props} />;
}
