"use client";

import { Textarea, type TextareaProps } from "@mantine/core";
import { type KeyboardEvent, useRef } from "react";
import classes from "./json-area.module.css";
import { breakLine, typeText } from "./type-text";

export type LineMark = "wrong" | "advice";

type JsonAreaProps = Omit<TextareaProps, "leftSection" | "onScroll" | "onKeyDown"> & {
  /** What is in it now; the lines beside it are counted from this. */
  text: string;
  marks?: ReadonlyMap<number, LineMark>;
};

const NONE: ReadonlyMap<number, LineMark> = new Map();

/** A text area for JSON: numbered lines, Tab indents. Escape gives the next Tab back to the page. */
export function JsonArea({ text, marks = NONE, readOnly, ...others }: JsonAreaProps) {
  const numbers = useRef<HTMLDivElement>(null);
  const isLeaving = useRef(false);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isIndent = event.key === "Tab" && !event.shiftKey && !isLeaving.current;
    isLeaving.current = event.key === "Escape";
    // An Enter that ends the choice of a Chinese word is not a new line.
    if (readOnly || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isIndent) {
      event.preventDefault();
      typeText(event.currentTarget, "  ");
    } else if (event.key === "Enter") {
      event.preventDefault();
      breakLine(event.currentTarget);
    }
  };

  return (
    <Textarea
      {...others}
      readOnly={readOnly}
      rows={24}
      wrap="off"
      spellCheck={false}
      autoCapitalize="off"
      autoCorrect="off"
      classNames={{ input: classes.input, section: classes.section }}
      leftSectionWidth={44}
      leftSectionPointerEvents="none"
      leftSection={
        <div ref={numbers} className={classes.numbers} aria-hidden="true">
          {linesOf(text).map((line) => (
            <div key={line} data-mark={marks.get(line)}>
              {line}
            </div>
          ))}
        </div>
      }
      onScroll={(event) => {
        if (numbers.current)
          numbers.current.style.transform = `translateY(-${event.currentTarget.scrollTop}px)`;
      }}
      onKeyDown={onKeyDown}
    />
  );
}

/** The numbers of a text's lines, from 1. */
function linesOf(text: string): number[] {
  return text.split("\n").map((_, index) => index + 1);
}
