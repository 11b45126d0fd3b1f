"use client";

import { Avatar, type AvatarProps } from "@mantine/core";

/** A person or an account by the first character of its name, which stands beside it. */
export function Initial({ name, ...others }: AvatarProps & { name: string }) {
  const [first = ""] = name.trim();
  return (
    <Avatar color="brand" aria-hidden {...others}>
      {first.toUpperCase()}
    </Avatar>
  );
}
