import Link from "next/link";
import type { ReactNode } from "react";
import classes from "./message-page.module.css";

type MessagePageProps = {
  title: string;
  body: ReactNode;
  action: { label: string; href: string } | { label: string; onClick: () => void };
  /** Whether it stands inside a frame, which is the page's main part itself. */
  isWithin?: boolean;
};

/** A page that says one thing: not found, gone wrong. Plain elements, because every page carries it along. */
export function MessagePage({ title, body, action, isWithin = false }: MessagePageProps) {
  const Frame = isWithin ? "div" : "main";
  return (
    <Frame className={classes.page}>
      <h1 className={classes.title}>{title}</h1>
      <div className={classes.body}>{body}</div>
      {"href" in action ? (
        <Link href={action.href} className={classes.action}>
          {action.label}
        </Link>
      ) : (
        <button type="button" onClick={action.onClick} className={classes.action}>
          {action.label}
        </button>
      )}
    </Frame>
  );
}
