import type { ReactNode } from "react";
import classes from "./demo-page.module.css";

/** The frame of the demo account's public pages. They are what a Chinese account publishes, so they speak Chinese only. */
export function DemoPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={classes.page} lang="zh-CN">
      <article className={classes.article}>
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.byline}>
          <span className={classes.account}>公号台演示号</span> 演示内容
        </p>
        {children}
      </article>
      <footer className={classes.footer}>这一页由公号台自带，用来演示公众号里的链接。</footer>
    </main>
  );
}
