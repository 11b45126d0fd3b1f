"use client";

import { Anchor, List } from "@mantine/core";
import Link from "next/link";
import type { RuleUsingArticle } from "../types";

/** Rules by name, each a link to its form. */
export function RuleLinks({ accountId, rules }: { accountId: string; rules: RuleUsingArticle[] }) {
  return (
    <List size="sm">
      {rules.map(({ id, name }) => (
        <List.Item key={id}>
          <Anchor component={Link} href={`/accounts/${accountId}/replies/${id}`}>
            {name}
          </Anchor>
        </List.Item>
      ))}
    </List>
  );
}
