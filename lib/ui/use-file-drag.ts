"use client";

import { type DragEvent, useState } from "react";

/**
 * A place onto which files are dragged.
 *
 * @param onDrop called when files are let go of over it
 * @returns whether files are over it, and what the element listens to; `end` is for who takes them before it does
 */
export function useFileDrag(onDrop: (event: DragEvent) => void) {
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setIsOver(true);
  };
  const end = () => setIsOver(false);
  const leave = (event: DragEvent<HTMLElement>) => {
    const to = event.relatedTarget;
    // Over a child it is still over the place.
    if (!(to instanceof Node && event.currentTarget.contains(to))) end();
  };
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    end();
    onDrop(event);
    event.preventDefault();
  };
  return { isOver, end, area: { onDragEnter: over, onDragOver: over, onDragLeave: leave, onDrop: drop } };
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes("Files");
}
